package io.talion.trace.read.scan;

import java.util.Arrays;

/**
 * The members of one object, or the elements of one array, as ranges of a buffer; used again for
 * each line.
 */
public final class Members {
  private static final Token.Kind[] KINDS = Token.Kind.values();

  public byte[] buffer = new byte[0];
  public int count;

  /** Whether some name has escapes, so that its bytes are not the name. */
  public boolean escapedNames;

  private int[] ranges = new int[4 * 16];
  private byte[] kinds = new byte[16];

  public void start(byte[] in) {
    buffer = in;
    count = 0;
    escapedNames = false;
  }

  public void add(int nameStart, int nameEnd) {
    if (count == kinds.length) {
      ranges = Arrays.copyOf(ranges, ranges.length * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
    }
    ranges[4 * count] = nameStart;
    ranges[4 * count + 1] = nameEnd;
    count++;
  }

  /** Sets the value of the member added last but {@code count - 1 - i}. */
  public void value(int i, Token.Kind kind, int start, int end) {
    ranges[4 * i + 2] = start;
    ranges[4 * i + 3] = end;
    kinds[i] = (byte) kind.ordinal();
  }

  public int nameStart(int i) {
    return ranges[4 * i];
  }

  public int nameEnd(int i) {
    return ranges[4 * i + 1];
  }

  public void token(int i, Token into) {
    into.set(KINDS[kinds[i]], buffer, ranges[4 * i + 2], ranges[4 * i + 3]);
  }

  /** One of 64 bits, by the last eight bytes of the name and its length. */
  long hashBit(int i) {
    int start = nameStart(i);
    int length = nameEnd(i) - start;
    if (length == 0) {
      return 1;
    }
    long word =
        length >= 8
            ? Words.at(buffer, start + length - 8)
            : Words.at(buffer, start) << (64 - 8 * length);
    return 1L << (((word ^ length) * 0x9E3779B97F4A7C15L) >>> 58);
  }

  boolean sameName(int i, int j) {
    return Arrays.equals(buffer, nameStart(i), nameEnd(i), buffer, nameStart(j), nameEnd(j));
  }

  /** The name as text, escapes resolved. */
  public String name(int i) {
    return StringScanner.unescape(buffer, nameStart(i), nameEnd(i));
  }

  public boolean isNamed(int i, byte[] name) {
    return Arrays.equals(buffer, nameStart(i), nameEnd(i), name, 0, name.length);
  }
}
