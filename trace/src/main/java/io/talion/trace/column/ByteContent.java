package io.talion.trace.column;

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

/** What the bytes of a {@link ByteDictionary} stand for. */
public enum ByteContent {
  HEX,
  TEXT,
  /** A tag byte, 0 for an index and 1 for a key, then the magnitude or the key. */
  VALIDATOR;

  private static final VarHandle ORDERED =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Longer values are all of one rank. */
  private static final long RANKED = 0x3fff;

  byte[] encode(Value value) {
    return switch (value) {
      case Hex h when this == VALIDATOR -> tagged(1, h.bytes());
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

  Value decode(byte[] bytes) {
    return switch (this) {
      case HEX -> Hex.of(bytes);
      case TEXT -> new Text(new String(bytes, StandardCharsets.UTF_8));
      case VALIDATOR ->
          bytes[0] == 1
              ? Hex.of(Arrays.copyOfRange(bytes, 1, bytes.length))
              : new ValidatorIndex(new BigInteger(bytes, 1, bytes.length - 1));
    };
  }

  /**
   * A word for the order of values: their first bytes; behind the tag and the length where these
   * come first.
   */
  long rank(byte[] bytes, int from, int length) {
    if (this == TEXT) {
      return first(bytes, from, length) ^ Long.MIN_VALUE;
    }
    long shown = Math.min(length, RANKED) << 48 | first(bytes, from, length) >>> 16;
    if (length >= RANKED) {
      shown = RANKED << 48;
    }
    return this == VALIDATOR ? (long) bytes[from] << 62 | shown : shown;
  }

  /** Eight bytes, the first one highest; zeros behind the end. */
  private static long first(byte[] bytes, int from, int length) {
    if (length >= Long.BYTES) {
      return (long) ORDERED.get(bytes, from);
    }
    long word = 0;
    for (int i = 0; i < length; i++) {
      word |= (bytes[from + i] & 0xffL) << 56 - 8 * i;
    }
    return word;
  }
}
