package io.talion.interpreter.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A word a row of a {@link Segment}: written while rows are added, or packed into as few bytes, 0,
 * 1, 2, 4 or 8, as the differences of its words need.
 */
final class Strip {
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.nativeOrder());

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

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
    width = OPEN;
    return words;
  }

  /** Packs the first rows of a strip that is written. */
  void pack(Strip open, int n) {
    pack(open.words, 0, n);
  }

  /** Packs n words from the place {@code first} on; what was here before is forgotten. */
  void pack(long[] from, int first, int n) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = first; i < first + n; i++) {
      least = Math.min(least, from[i]);
      most = Math.max(most, from[i]);
    }
    base = least;
    width = width(most - least);
    if (bytes.length < n * width) {
      bytes = new byte[n * width];
    }
    switch (width) {
      case 0 -> {}
      case 1 -> putBytes(from, first, n);
      case Short.BYTES -> putShorts(from, first, n);
      case Integer.BYTES -> putInts(from, first, n);
      default -> putLongs(from, first, n);
    }
  }

  /** How many bytes hold a difference; one that overflows is negative. */
  private static int width(long most) {
    if (most < 0 || most > 0xffffffffL) {
      return Long.BYTES;
    }
    return most == 0 ? 0 : most <= 0xff ? 1 : most <= 0xffff ? Short.BYTES : Integer.BYTES;
  }

  private void putBytes(long[] from, int first, int n) {
    byte[] to = bytes;
    long least = base;
    for (int i = 0; i < n; i++) {
      to[i] = (byte) (from[first + i] - least);
    }
  }

  private void putShorts(long[] from, int first, int n) {
    byte[] to = bytes;
    long least = base;
    for (int i = 0; i < n; i++) {
      SHORTS.set(to, i * Short.BYTES, (short) (from[first + i] - least));
    }
  }

  private void putInts(long[] from, int first, int n) {
    byte[] to = bytes;
    long least = base;
    for (int i = 0; i < n; i++) {
      INTS.set(to, i * Integer.BYTES, (int) (from[first + i] - least));
    }
  }

  private void putLongs(long[] from, int first, int n) {
    byte[] to = bytes;
    for (int i = 0; i < n; i++) {
      LONGS.set(to, i * Long.BYTES, from[first + i]);
    }
  }

  long get(int row) {
    return switch (width) {
      case OPEN -> words[row];
      case 0 -> base;
      case 1 -> base + (bytes[row] & 0xff);
      case Short.BYTES -> base + ((short) SHORTS.get(bytes, row * Short.BYTES) & 0xffff);
      case Integer.BYTES -> base + ((int) INTS.get(bytes, row * Integer.BYTES) & 0xffffffffL);
      default -> (long) LONGS.get(bytes, row * Long.BYTES);
    };
  }
}
