package io.talion.interpreter.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A word a row of a {@link Segment}: written as long as rows are added, then packed into as few
 * bytes, 0, 1, 2, 4 or 8, as the differences of its words need.
 */
final class Strip {
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.nativeOrder());

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

  /** Not packed. */
  private static final int OPEN = -1;

  private long[] words = {};
  private byte[] bytes = {};
  private int width = OPEN;

  /** The least word of those that are packed. */
  private long base;

  /** The words, with room for so many: to be written. */
  long[] room(int rows) {
    if (words.length < rows) {
      words = Arrays.copyOf(words, rows);
    }
    return words;
  }

  /** As many words, packed. */
  static Strip packed(long[] words, int n) {
    Strip strip = new Strip();
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = 0; i < n; i++) {
      least = Math.min(least, words[i]);
      most = Math.max(most, words[i]);
    }
    strip.base = least;
    strip.width = width(most - least);
    if (strip.width == Long.BYTES) {
      strip.words = Arrays.copyOf(words, n);
      strip.width = OPEN;
    } else {
      strip.bytes = new byte[n * strip.width];
      strip.put(words, n);
    }
    return strip;
  }

  /** The strip's first rows, packed. */
  Strip packed(int n) {
    return packed(words, n);
  }

  /** How many bytes hold a difference; one that overflows is negative. */
  private static int width(long most) {
    if (most < 0 || most > 0xffffffffL) {
      return Long.BYTES;
    }
    return most == 0 ? 0 : most <= 0xff ? 1 : most <= 0xffff ? Short.BYTES : Integer.BYTES;
  }

  private void put(long[] from, int n) {
    for (int i = 0; i < n && width > 0; i++) {
      long above = from[i] - base;
      switch (width) {
        case 1 -> bytes[i] = (byte) above;
        case Short.BYTES -> SHORTS.set(bytes, i * Short.BYTES, (short) above);
        default -> INTS.set(bytes, i * Integer.BYTES, (int) above);
      }
    }
  }

  long get(int row) {
    return switch (width) {
      case OPEN -> words[row];
      case 0 -> base;
      case 1 -> base + (bytes[row] & 0xff);
      case Short.BYTES -> base + ((short) SHORTS.get(bytes, row * Short.BYTES) & 0xffff);
      default -> base + ((int) INTS.get(bytes, row * Integer.BYTES) & 0xffffffffL);
    };
  }
}
