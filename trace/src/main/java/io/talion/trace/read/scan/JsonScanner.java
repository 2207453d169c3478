package io.talion.trace.read.scan;

import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.RejectionCode;

/**
 * A strict JSON reader over the bytes of one line (RFC 8259, duplicate members refused at every
 * depth). It finds where the members are and decodes none: the schema says which ones are worth it.
 * What it lets through is exactly what a strict library lets through, by property test.
 */
public final class JsonScanner {
  private final int maxDepth;
  private final Members nested = new Members();
  private final StringScanner strings = new StringScanner();
  private byte[] b = new byte[0];
  private int p;
  private int end;

  public JsonScanner(Limits limits) {
    maxDepth = limits.depth();
  }

  /** Scans a whole line that is one object. @throws BadInput at the first fault */
  public void object(byte[] buffer, int from, int to, Members out) {
    open(buffer, from, to);
    out.start(buffer);
    if (peek() != '{') {
      checkValueThenRefuse();
    }
    members(out, 1);
    finish();
  }

  /** Scans a whole array; its elements have no names. @throws BadInput at the first fault */
  public void array(byte[] buffer, int from, int to, Members out) {
    open(buffer, from, to);
    out.start(buffer);
    elements(out, 1);
    finish();
  }

  /**
   * From an object or array that is a member's value to behind it; it ends before {@code to}.
   *
   * @throws BadInput at the first fault
   */
  int skip(byte[] buffer, int from, int to) {
    open(buffer, from, to);
    nested.start(buffer);
    nested.add(p, p);
    value(nested, 0, 1);
    return p;
  }

  private void open(byte[] buffer, int from, int to) {
    b = buffer;
    p = from;
    end = to;
    strings.open(buffer, to);
    blank();
  }

  /** Some other value: say so, unless it is not even JSON. */
  private void checkValueThenRefuse() {
    int at = p;
    nested.start(b);
    nested.add(p, p);
    value(nested, 0, 0);
    finish();
    throw new BadInput(RejectionCode.NOT_AN_OBJECT, at, "a line must be one JSON object");
  }

  private void finish() {
    blank();
    if (p < end) {
      throw bad("unexpected text after the end of the record");
    }
  }

  private void members(Members out, int depth) {
    checkDepth(depth);
    if (isEmpty('}')) {
      return;
    }
    int base = out.count;
    boolean escaped = false;
    long seen = 0;
    do {
      escaped |= name(out);
      int i = out.count - 1;
      seen = Duplicates.check(out, base, i, seen);
      blank();
      value(out, i, depth);
    } while (goesOn('}', "expected ',' or '}'"));
    out.escapedNames |= escaped;
    Duplicates.checkRest(out, base, escaped);
  }

  /**
   * From an opening bracket to the first thing inside; true, and behind the closing one, if there
   * is nothing.
   */
  private boolean isEmpty(char close) {
    p++;
    blank();
    boolean empty = peek() == close;
    p += empty ? 1 : 0;
    return empty;
  }

  /** Behind a value: true behind a comma, false behind the closing bracket. */
  private boolean goesOn(char close, String expected) {
    blank();
    int c = peek();
    if (c != close && c != ',') {
      throw bad(expected);
    }
    p++;
    if (c == ',') {
      blank();
    }
    return c == ',';
  }

  /** The name, the colon after it; true if it has escapes. */
  private boolean name(Members out) {
    if (peek() != '"') {
      throw bad("expected a member's name in double quotes");
    }
    int start = p + 1;
    p = strings.skip(p);
    out.add(start, p - 1);
    boolean escaped = strings.escaped();
    blank();
    if (peek() != ':') {
      throw bad("expected ':'");
    }
    p++;
    return escaped;
  }

  private void elements(Members out, int depth) {
    checkDepth(depth);
    if (isEmpty(']')) {
      return;
    }
    do {
      out.add(p, p);
      value(out, out.count - 1, depth);
    } while (goesOn(']', "expected ',' or ']'"));
  }

  private void value(Members out, int i, int depth) {
    int start = p;
    switch (peek()) {
      case '"' -> string(out, i);
      case '{' -> {
        nested(out, depth, true);
        out.value(i, Token.Kind.OBJECT, start, p);
      }
      case '[' -> {
        nested(out, depth, false);
        out.value(i, Token.Kind.ARRAY, start, p);
      }
      case 't' -> word("true", Token.Kind.TRUE, out, i);
      case 'f' -> word("false", Token.Kind.FALSE, out, i);
      case 'n' -> word("null", Token.Kind.NULL, out, i);
      default -> number(out, i);
    }
  }

  /** Members of members stand in a table of their own, as a stack. */
  private void nested(Members out, int depth, boolean object) {
    Members table = out == nested ? out : nested;
    if (out != nested) {
      nested.start(b);
    }
    int base = table.count;
    if (object) {
      members(table, depth + 1);
    } else {
      elements(table, depth + 1);
    }
    table.count = base;
  }

  private void string(Members out, int i) {
    int start = p + 1;
    p = strings.skip(p);
    out.value(i, strings.escaped() ? Token.Kind.ESCAPED : Token.Kind.STRING, start, p - 1);
  }

  private void word(String word, Token.Kind kind, Members out, int i) {
    int start = p;
    for (int k = 0; k < word.length(); k++) {
      if (peek() != word.charAt(k)) {
        throw bad("expected a JSON value");
      }
      p++;
    }
    out.value(i, kind, start, p);
  }

  private void number(Members out, int i) {
    int start = p;
    if (peek() == '-') {
      p++;
    }
    if (peek() == '0') {
      p++;
    } else {
      digits();
    }
    if (p < end && b[p] == '.') {
      p++;
      digits();
    }
    if (p < end && (b[p] | 0x20) == 'e') {
      exponent();
    }
    out.value(i, Token.Kind.NUMBER, start, p);
  }

  private void exponent() {
    p++;
    if (peek() == '+' || peek() == '-') {
      p++;
    }
    digits();
  }

  private void digits() {
    int start = p;
    while (p < end && b[p] >= '0' && b[p] <= '9') {
      p++;
    }
    if (p == start) {
      throw bad("expected a JSON value");
    }
  }

  private void checkDepth(int depth) {
    if (depth > maxDepth) {
      throw new BadInput(RejectionCode.TOO_DEEP, p, "nesting is deeper than " + maxDepth);
    }
  }

  private void blank() {
    while (p < end && (b[p] == ' ' || b[p] == '\t' || b[p] == '\r' || b[p] == '\n')) {
      p++;
    }
  }

  private int peek() {
    return p < end ? b[p] : -1;
  }

  private BadInput bad(String reason) {
    return new BadInput(
        RejectionCode.NOT_JSON, p, p < end ? reason : "the line ends too early: " + reason);
  }
}
