package io.talion.trace.read.scan;

import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.RejectionCode;

/**
 * The multi-byte sequences of UTF-8, strictly: no overlong form, no surrogate, nothing above
 * U+10FFFF (RFC 3629).
 */
public final class Utf8 {
  private Utf8() {}

  /** From the first byte of a sequence to behind it. @throws BadInput if it is not well-formed */
  static int skip(byte[] b, int p, int end) {
    int first = b[p] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    boolean good =
        first >= 0xC2 && first <= 0xF4 && p + length <= end && secondFits(first, b[p + 1] & 0xFF);
    for (int i = 1; good && i < length; i++) {
      good = (b[p + i] & 0xC0) == 0x80;
    }
    if (!good) {
      throw new BadInput(RejectionCode.NOT_UTF8, p, "not UTF-8");
    }
    return p + length;
  }

  private static boolean secondFits(int first, int second) {
    return switch (first) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }

  /** Characters from {@code from} to {@code to}; broken bytes count one each. */
  public static int characters(byte[] b, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += (b[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return n;
  }
}
