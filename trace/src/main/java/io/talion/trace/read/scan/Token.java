package io.talion.trace.read.scan;

import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JSON value seen as a range of a buffer; the quotes of a string are outside the range. Used
 * again for each value.
 */
public final class Token {
  /** What stands there. Escaped strings are apart, since only they need to be rewritten. */
  public enum Kind {
    STRING,
    ESCAPED,
    NUMBER,
    TRUE,
    FALSE,
    NULL,
    OBJECT,
    ARRAY,
    /** A cell of a CSV file: text that may stand for any of the others. */
    CELL
  }

  public Kind kind = Kind.NULL;
  public byte[] buffer = new byte[0];
  public int start;
  public int end;
  private int origin;

  public void set(Kind ofKind, byte[] in, int from, int to) {
    kind = ofKind;
    buffer = in;
    start = from;
    end = to;
    origin = ofKind == Kind.STRING || ofKind == Kind.ESCAPED ? from - 1 : from;
  }

  /**
   * An escaped string becomes a plain one in a buffer of its own; messages still point to where it
   * stood.
   */
  public void unescape() {
    if (kind == Kind.ESCAPED) {
      byte[] text = StringScanner.unescape(buffer, start, end).getBytes(StandardCharsets.UTF_8);
      buffer = Arrays.copyOf(text, text.length + Words.SLACK);
      start = 0;
      end = text.length;
      kind = Kind.STRING;
    }
  }

  public boolean isString() {
    return kind == Kind.STRING || kind == Kind.CELL;
  }

  /** Whether it is a cell of a CSV file with exactly this word. */
  public boolean isCell(String word) {
    return kind == Kind.CELL
        && word.equals(new String(buffer, start, end - start, StandardCharsets.UTF_8));
  }

  public int length() {
    return end - start;
  }

  public boolean startsWith0x() {
    return end - start >= 2 && buffer[start] == '0' && buffer[start + 1] == 'x';
  }

  /** As text for a message, shortened. */
  public String shown() {
    int length = Math.min(40, end - start);
    String text = new String(buffer, start, length, StandardCharsets.UTF_8);
    String cut = length < end - start ? text + "…" : text;
    return kind == Kind.STRING ? '"' + cut + '"' : cut;
  }

  public BadInput wrong(RejectionCode code, String reason) {
    return new BadInput(code, origin, reason);
  }
}
