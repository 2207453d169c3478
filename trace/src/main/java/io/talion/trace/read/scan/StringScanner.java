package io.talion.trace.read.scan;

import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.RejectionCode;
import java.nio.charset.StandardCharsets;

/**
 * JSON strings on bytes: skips them eight bytes at a time, checks escapes and UTF-8, and rewrites
 * the escaped ones.
 */
final class StringScanner {
  private byte[] b = new byte[0];
  private int end;
  private boolean escaped;

  void open(byte[] buffer, int to) {
    b = buffer;
    end = to;
  }

  /** Whether the string skipped last has escapes. */
  boolean escaped() {
    return escaped;
  }

  /**
   * From an opening quote to behind the closing one. @throws BadInput if there is none, or what is
   * between is wrong
   */
  int skip(int quote) {
    escaped = false;
    int p = quote + 1;
    while (true) {
      long mask = p < end ? Words.special(Words.at(b, p)) : 0;
      if (mask == 0 && p < end) {
        p += 8;
        continue;
      }
      p += p < end ? Words.index(mask) : 0;
      if (p >= end) {
        throw new BadInput(
            RejectionCode.NOT_JSON, end, "the line ends too early: a string is not closed");
      }
      int c = b[p];
      if (c == '"') {
        return p + 1;
      }
      p = c == '\\' ? escape(p) : other(p, c);
    }
  }

  private int other(int p, int c) {
    if (c >= 0) {
      throw new BadInput(
          RejectionCode.NOT_JSON, p, "a control character must be escaped in a string");
    }
    return Utf8.skip(b, p, end);
  }

  private int escape(int p) {
    escaped = true;
    int c = p + 1 < end ? b[p + 1] : -1;
    if (c != 'u') {
      if (c < 0 || "\"\\/bfnrt".indexOf(c) < 0) {
        throw new BadInput(RejectionCode.NOT_JSON, p, "not an escape");
      }
      return p + 2;
    }
    int unit = unit(p);
    if (unit >= 0xD800 && unit < 0xE000) {
      return surrogates(p, unit);
    }
    return p + 6;
  }

  private int surrogates(int p, int high) {
    boolean pair = high < 0xDC00 && p + 7 < end && b[p + 6] == '\\' && b[p + 7] == 'u';
    int low = pair ? unit(p + 6) : 0;
    if (low < 0xDC00 || low >= 0xE000) {
      throw new BadInput(RejectionCode.NOT_UTF8, p, "half of a surrogate pair");
    }
    return p + 12;
  }

  private int unit(int p) {
    int unit = 0;
    for (int i = p + 2; i < p + 6; i++) {
      int digit = i < end ? Words.hexDigit(b[i]) : -1;
      if (digit < 0) {
        throw new BadInput(RejectionCode.NOT_JSON, p, "four hex digits must follow \\u");
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  /** The text of a string that was skipped without complaint. */
  static String unescape(byte[] b, int from, int to) {
    String raw = new String(b, from, to - from, StandardCharsets.UTF_8);
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\') {
        out.append(c);
      } else if (raw.charAt(++i) == 'u') {
        out.append((char) Integer.parseInt(raw.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        out.append(single(raw.charAt(i)));
      }
    }
    return out.toString();
  }

  private static char single(char c) {
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> c;
    };
  }
}
