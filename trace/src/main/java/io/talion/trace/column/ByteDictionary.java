package io.talion.trace.column;

import io.talion.trace.value.Hex;
import io.talion.trace.value.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Byte strings as ids: an open-addressing table over one arena of bytes, so that a known value
 * costs a hash and a comparison and allocates nothing. Hashes are keyed per process, since the
 * values come from whoever writes the trace (quality.md section 3).
 */
public final class ByteDictionary implements Dictionary {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The place of an id that is not given. */
  private static final long FREE = -1;

  private final ByteContent content;
  private byte[] scratch = new byte[64];
  private volatile byte[] arena = new byte[1 << 10];
  private int filled;

  /** Where the bytes of an id stand and, in the low half, how many they are. */
  private volatile long[] places = new long[1 << 6];

  /** By id; see {@link #rank}. */
  private volatile long[] ranks = new long[1 << 6];

  private int[] hashes = new int[1 << 6];

  /** A hash and a number above 0 a slot: a probe that fails touches nothing else. */
  private long[] table = new long[1 << 7];

  private @Nullable Value[] values = new Value[1 << 6];
  private int size;

  /** Ids below {@link #size} that nobody holds, to be given next. */
  private int[] free = {};

  private int unused;

  public ByteDictionary(ByteContent content) {
    this.content = content;
  }

  @Override
  public synchronized int idOf(Value value) {
    if (content == ByteContent.HEX && value instanceof Hex hex) {
      int length = encode(hex);
      return idOf(scratch, 0, length);
    }
    byte[] bytes = content.encode(value);
    return idOf(bytes, 0, bytes.length);
  }

  /**
   * The id of raw bytes: of a Hex its bytes, of a text its UTF-8. For whoever fills batches, while
   * nobody else has the dictionary.
   */
  public int idOf(byte[] bytes, int from, int length) {
    int hash = ByteHash.of(bytes, from, length);
    int slot = slot(bytes, from, length, hash);
    int id = (int) table[slot] - 1;
    return id >= 0 ? id : add(bytes, from, length, hash, slot);
  }

  @Override
  public synchronized int find(Value value) {
    byte[] bytes = content.encode(value);
    return (int) table[slot(bytes, 0, bytes.length, ByteHash.of(bytes, 0, bytes.length))] - 1;
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
    long place = places[id];
    if ((int) place != length) {
      return false;
    }
    int at = (int) (place >>> 32);
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
    int id = unused > 0 ? free[--unused] : next();
    if (filled + length > arena.length) {
      arena = Arrays.copyOf(arena, Math.max(filled + length, arena.length * 2));
    }
    System.arraycopy(bytes, from, arena, filled, length);
    places[id] = (long) filled << 32 | length;
    ranks[id] = content.rank(arena, filled, length);
    filled += length;
    hashes[id] = hash;
    table[slot] = entry(hash, id);
    if (size() * 2 > table.length) {
      rehash(table.length * 2);
    }
    return id;
  }

  private int next() {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
      ranks = Arrays.copyOf(ranks, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    return size++;
  }

  private void rehash(int slots) {
    table = new long[slots];
    for (int id = 0; id < size; id++) {
      if (places[id] != FREE) {
        enter(id);
      }
    }
  }

  private void enter(int id) {
    int mask = table.length - 1;
    int slot = hashes[id] & mask;
    while (table[slot] != 0) {
      slot = slot + 1 & mask;
    }
    table[slot] = entry(hashes[id], id);
  }

  @Override
  public synchronized void keep(BitSet held) {
    free = new int[size];
    unused = 0;
    int left = 0;
    for (int id = size - 1; id >= 0; id--) {
      if (held.get(id) && places[id] != FREE) {
        left += (int) places[id];
      } else {
        places[id] = FREE;
        values[id] = null;
        free[unused++] = id;
      }
    }
    compact(left);
    rehash(table.length);
  }

  private void compact(int left) {
    byte[] bytes = new byte[left + left / 2 + 64];
    filled = 0;
    for (int id = 0; id < size; id++) {
      if (places[id] != FREE) {
        int length = (int) places[id];
        System.arraycopy(arena, start(id), bytes, filled, length);
        places[id] = (long) filled << 32 | length;
        filled += length;
      }
    }
    arena = bytes;
  }

  private static long entry(int hash, int id) {
    return (long) hash << 32 | id + 1;
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

  @Override
  public Value value(int id) {
    Value known = values[id];
    if (known == null) {
      known = content.decode(Arrays.copyOfRange(arena, start(id), end(id)));
      values[id] = known;
    }
    return known;
  }

  @Override
  public int size() {
    return size - unused;
  }

  @Override
  public void clear() {
    Arrays.fill(table, 0);
    Arrays.fill(values, 0, size, null);
    size = 0;
    filled = 0;
    unused = 0;
  }

  private int start(int id) {
    return (int) (places[id] >>> 32);
  }

  /**
   * Where the bytes of an id end in {@link #bytesFrom}{@code (0)}; of id - 1, where they start: as
   * long as no value was forgotten.
   */
  public int end(int id) {
    return start(id) + (int) places[id];
  }

  /** A copy of the bytes of all ids from one on. */
  public byte[] bytesFrom(int id) {
    return Arrays.copyOfRange(arena, id == size ? filled : start(id), filled);
  }

  /** Bytes unsigned, shorter first, except texts: by code point, which is UTF-8's byte order. */
  @Override
  public int compare(int a, int b) {
    long[] known = ranks;
    if (known[a] != known[b]) {
      return Long.compare(known[a], known[b]);
    }
    int firstLength = (int) places[a];
    int secondLength = (int) places[b];
    if (firstLength != secondLength && content != ByteContent.TEXT) {
      return Integer.compare(firstLength, secondLength);
    }
    int first = start(a);
    int second = start(b);
    return Arrays.compareUnsigned(
        arena, first, first + firstLength, arena, second, second + secondLength);
  }

  @Override
  public long rank(int id) {
    return ranks[id];
  }

  @Override
  public long[] ranks() {
    return ranks;
  }
}
