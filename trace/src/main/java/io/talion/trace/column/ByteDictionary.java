package io.talion.trace.column;

import io.talion.trace.value.HashSeed;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Text;
import io.talion.trace.value.ValidatorIndex;
import io.talion.trace.value.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Byte strings as ids: an open-addressing table over one arena of bytes, so that a known value
 * costs a hash and a comparison and allocates nothing. Hashes are keyed per process, since the
 * values come from whoever writes the trace (quality.md section 3).
 */
public final class ByteDictionary implements Dictionary {
  /** What the bytes stand for. */
  public enum Content {
    HEX,
    TEXT,
    /** A tag byte, 0 for an index and 1 for a key, then the magnitude or the key. */
    VALIDATOR
  }

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle ORDERED =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Longer values are all of one rank. */
  private static final long RANKED = 0x3fff;

  private final Content content;
  private byte[] scratch = new byte[64];
  private volatile byte[] arena = new byte[1 << 10];
  private volatile int[] start = new int[1 << 6];
  private int[] hashes = new int[1 << 6];

  /** A hash and a number above 0 a slot: a probe that fails touches nothing else. */
  private long[] table = new long[1 << 7];

  private @Nullable Value[] values = new Value[1 << 6];
  private int size;

  public ByteDictionary(Content content) {
    this.content = content;
  }

  @Override
  public synchronized int idOf(Value value) {
    if (content == Content.HEX && value instanceof Hex hex) {
      int length = encode(hex);
      return idOf(scratch, 0, length);
    }
    byte[] bytes = encode(value);
    return idOf(bytes, 0, bytes.length);
  }

  /**
   * The id of raw bytes: of a Hex its bytes, of a text its UTF-8. For whoever fills batches, while
   * nobody else has the dictionary.
   */
  public int idOf(byte[] bytes, int from, int length) {
    int hash = hash(bytes, from, length);
    int slot = slot(bytes, from, length, hash);
    int id = (int) table[slot] - 1;
    return id >= 0 ? id : add(bytes, from, length, hash, slot);
  }

  @Override
  public synchronized int find(Value value) {
    byte[] bytes = encode(value);
    return (int) table[slot(bytes, 0, bytes.length, hash(bytes, 0, bytes.length))] - 1;
  }

  private int slot(byte[] bytes, int from, int length, int hash) {
    int mask = table.length - 1;
    int slot = hash & mask;
    for (long entry = table[slot]; entry != 0; entry = table[slot]) {
      if ((int) (entry >>> 32) == hash && same((int) entry - 1, bytes, from, length)) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** By words: a call of a general comparison costs more than most values are long. */
  private boolean same(int id, byte[] bytes, int from, int length) {
    int at = start[id];
    if (start[id + 1] - at != length) {
      return false;
    }
    byte[] known = arena;
    int i = 0;
    for (; i + 8 <= length; i += 8) {
      if ((long) LONGS.get(known, at + i) != (long) LONGS.get(bytes, from + i)) {
        return false;
      }
    }
    for (; i < length; i++) {
      if (known[at + i] != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  private int add(byte[] bytes, int from, int length, int hash, int slot) {
    if (size + 2 > start.length) {
      start = Arrays.copyOf(start, start.length * 2);
      hashes = Arrays.copyOf(hashes, hashes.length * 2);
      values = Arrays.copyOf(values, values.length * 2);
    }
    int at = start[size];
    if (at + length > arena.length) {
      arena = Arrays.copyOf(arena, Math.max(at + length, arena.length * 2));
    }
    System.arraycopy(bytes, from, arena, at, length);
    start[size + 1] = at + length;
    hashes[size] = hash;
    table[slot] = entry(hash, size++);
    if (size * 2 > table.length) {
      rehash();
    }
    return size - 1;
  }

  private void rehash() {
    table = new long[table.length * 2];
    int mask = table.length - 1;
    for (int id = 0; id < size; id++) {
      int slot = hashes[id] & mask;
      while (table[slot] != 0) {
        slot = slot + 1 & mask;
      }
      table[slot] = entry(hashes[id], id);
    }
  }

  private static long entry(int hash, int id) {
    return (long) hash << 32 | id + 1;
  }

  private static int hash(byte[] bytes, int from, int length) {
    long h = HashSeed.VALUE ^ length;
    int i = from;
    int end = from + length;
    for (; i + 8 <= end; i += 8) {
      h = mix(h ^ (long) LONGS.get(bytes, i));
    }
    if (i < end && end - from >= 8) {
      return (int) (mix(h ^ (long) LONGS.get(bytes, end - 8)) >>> 32);
    }
    long rest = 0;
    for (; i < end; i++) {
      rest = rest << 8 | bytes[i] & 0xff;
    }
    return (int) (mix(h ^ rest) >>> 32);
  }

  private static long mix(long h) {
    long high = Math.multiplyHigh(h, 0x9E3779B97F4A7C15L);
    return high ^ h * 0x9E3779B97F4A7C15L;
  }

  /** Into the scratch space; the length. */
  private int encode(Hex hex) {
    int length = hex.length();
    if (scratch.length < length) {
      scratch = new byte[length];
    }
    hex.copyTo(scratch, 0);
    return length;
  }

  private byte[] encode(Value value) {
    return switch (value) {
      case Hex h when content == Content.VALIDATOR -> tagged(1, h.bytes());
      case Hex h -> h.bytes();
      case ValidatorIndex v -> tagged(0, v.index().toByteArray());
      case Text t -> t.text().getBytes(StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException("not a byte string: " + value);
    };
  }

  private static byte[] tagged(int tag, byte[] bytes) {
    byte[] all = new byte[bytes.length + 1];
    all[0] = (byte) tag;
    System.arraycopy(bytes, 0, all, 1, bytes.length);
    return all;
  }

  @Override
  public Value value(int id) {
    Value known = values[id];
    if (known == null) {
      known = decode(Arrays.copyOfRange(arena, start[id], start[id + 1]));
      values[id] = known;
    }
    return known;
  }

  private Value decode(byte[] bytes) {
    return switch (content) {
      case HEX -> Hex.of(bytes);
      case TEXT -> new Text(new String(bytes, StandardCharsets.UTF_8));
      case VALIDATOR ->
          bytes[0] == 1
              ? Hex.of(Arrays.copyOfRange(bytes, 1, bytes.length))
              : new ValidatorIndex(new BigInteger(bytes, 1, bytes.length - 1));
    };
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void clear() {
    Arrays.fill(table, 0);
    Arrays.fill(values, 0, size, null);
    size = 0;
  }

  /** Where the bytes of an id end in {@link #bytesFrom}{@code (0)}; of id - 1, where they start. */
  public int end(int id) {
    return start[id + 1];
  }

  /** A copy of the bytes of all ids from one on. */
  public byte[] bytesFrom(int id) {
    return Arrays.copyOfRange(arena, start[id], start[size]);
  }

  /** Bytes unsigned, shorter first, except texts: by code point, which is UTF-8's byte order. */
  @Override
  public int compare(int a, int b) {
    int byLength = Integer.compare(start[a + 1] - start[a], start[b + 1] - start[b]);
    if (content == Content.VALIDATOR && arena[start[a]] != arena[start[b]]) {
      return Byte.compare(arena[start[a]], arena[start[b]]);
    }
    if (byLength != 0 && content != Content.TEXT) {
      return byLength;
    }
    if (start[a + 1] - start[a] >= 8 && start[b + 1] - start[b] >= 8) {
      long x = (long) ORDERED.get(arena, start[a]);
      long y = (long) ORDERED.get(arena, start[b]);
      if (x != y) {
        return Long.compareUnsigned(x, y);
      }
    }
    return Arrays.compareUnsigned(arena, start[a], start[a + 1], arena, start[b], start[b + 1]);
  }

  /** The first bytes; behind the tag and the length where these come first. */
  @Override
  public long rank(int id) {
    int from = start[id];
    int length = start[id + 1] - from;
    if (content == Content.TEXT) {
      return first(from, length) ^ Long.MIN_VALUE;
    }
    long shown = Math.min(length, RANKED) << 48 | first(from, length) >>> 16;
    if (length >= RANKED) {
      shown = RANKED << 48;
    }
    return content == Content.VALIDATOR ? (long) arena[from] << 62 | shown : shown;
  }

  /** Eight bytes, the first one highest; zeros behind the end. */
  private long first(int from, int length) {
    if (length >= 8) {
      return (long) ORDERED.get(arena, from);
    }
    long word = 0;
    for (int i = 0; i < length; i++) {
      word |= (arena[from + i] & 0xffL) << 56 - 8 * i;
    }
    return word;
  }
}
