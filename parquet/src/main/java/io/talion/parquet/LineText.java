package io.talion.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A line of JSON in the making, as bytes. Past the longest line allowed it keeps no more: the
 * reader refuses such a line by its length.
 */
final class LineText {
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final int most;
  private byte[] bytes = new byte[1024];
  private int length;

  LineText(int most) {
    this.most = most;
  }

  void clear() {
    length = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Puts a comma before the next member or element, unless it is the first. */
  void separate() {
    byte last = length == 0 ? (byte) '{' : bytes[length - 1];
    if (last != '{' && last != '[') {
      add(',');
    }
  }

  void add(int c) {
    if (length <= most) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * length);
      }
      bytes[length++] = (byte) c;
    }
  }

  /** The line feed. */
  void end() {
    bytes = Arrays.copyOf(bytes, Math.max(bytes.length, length + 1));
    bytes[length++] = '\n';
  }

  void add(byte[] more) {
    for (byte b : more) {
      add(b);
    }
  }

  /** Text of digits and the like, which needs no escapes. */
  void ascii(String text) {
    add(text.getBytes(StandardCharsets.US_ASCII));
  }

  void quotedAscii(String text) {
    add('"');
    ascii(text);
    add('"');
  }

  /** A string; bytes that are not UTF-8 go into the line as they are, for the reader to refuse. */
  void quoted(byte[] utf8) {
    add('"');
    for (byte b : utf8) {
      switch (b) {
        case '"', '\\' -> {
          add('\\');
          add(b);
        }
        default -> {
          if (b >= 0 && b < ' ') {
            ascii("\\u00");
            hexByte(b);
          } else {
            add(b);
          }
        }
      }
    }
    add('"');
  }

  /** {@code "0x…"}. */
  void hex(byte[] value) {
    ascii("\"0x");
    for (byte b : value) {
      hexByte(b);
    }
    add('"');
  }

  private void hexByte(byte b) {
    add(DIGITS[(b >> 4) & 0xF]);
    add(DIGITS[b & 0xF]);
  }
}
