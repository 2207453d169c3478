package io.talion.trace.read.scan;

import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.Limits;
import java.util.Arrays;

/**
 * Finds the members of a line that has the common shape: one object, names without escapes, at most
 * one space behind a comma or colon, all in the buffer. It checks as strictly as {@link
 * JsonScanner} does, eight bytes at a time; whatever else it meets, good or bad, it leaves to that
 * one, so that there is one source of messages. It needs no search for the end of the line.
 */
public final class LineScan {
  /** Zero bytes that must follow the last byte of the buffer: none of them is part of a line. */
  public static final int GUARD = 128;

  private static final int TRUE = 0x65757274;
  private static final int ALSE = 0x65736c61;
  private static final int NULL = 0x6c6c756e;

  private final NameIndex names = new NameIndex();
  private final StringScanner strings = new StringScanner();
  private final JsonScanner nested;
  private final int longest;
  private byte[] b = new byte[0];
  private int filled;
  private int lineEnd;
  private long serial;

  /** Which of the first 64 names stand in the line; of the others, the line they last stood in. */
  private long present;

  private long[] stamp = new long[32];

  /** Where a name's value stands, by the number of the name. */
  private long[] place = new long[64];

  private int found;

  public LineScan(Limits limits) {
    nested = new JsonScanner(limits);
    longest = Math.min(limits.line(), Place.LONGEST);
  }

  public NameIndex names() {
    return names;
  }

  public byte[] buffer() {
    return b;
  }

  /** Bits of the first 64 names that stand in the line. */
  public long present() {
    return present;
  }

  public boolean has(int name) {
    return name < 64 ? (present >>> name & 1) != 0 : hasLater(name);
  }

  private boolean hasLater(int name) {
    return name < stamp.length && stamp[name] == serial;
  }

  /** Where the value of a name stands; {@link Place#ABSENT} if the line has none. */
  public long place(int name) {
    return has(name) ? place[name] : Place.ABSENT;
  }

  /** The line at {@code from}: where its line feed is, or -1 if it is none of the common shape. */
  public int line(byte[] buffer, int from, int to) {
    if (from >= to || buffer[from] != '{' || buffer[from + 1] != '"') {
      return -1;
    }
    b = buffer;
    filled = to;
    lineEnd = -1;
    serial++;
    present = 0;
    strings.open(buffer, to);
    int p = members(from);
    if (p < 0) {
      return -1;
    }
    p += buffer[p] == '\r' ? 1 : 0;
    boolean whole = p < to && buffer[p] == '\n' && p - from <= longest;
    return whole ? p : -1;
  }

  /** From the opening brace, or a comma, to behind the closing brace. */
  private int members(int from) {
    byte[] in = b;
    int p = from + 1;
    int name = NameIndex.NONE;
    while (in[p] == '"') {
      name = names.find(in, p + 1, name);
      if (name < 0 || !mark(name)) {
        return -1;
      }
      p += 1 + names.span(name);
      p += in[p] == ' ' ? 1 : 0;
      boolean quoted = in[p] == '"';
      int behind = quoted ? string(p) : other(p);
      if (behind < 0) {
        return -1;
      }
      int first = quoted ? p + 1 : p;
      place[name] = Place.of(first, (quoted ? behind - 1 : behind) - first, found);
      p = behind + 1;
      if (in[behind] != ',') {
        return in[behind] == '}' ? p : -1;
      }
      p += in[p] == ' ' ? 1 : 0;
    }
    return -1;
  }

  /** False if the name stood in this line before. */
  private boolean mark(int name) {
    if (name >= 64) {
      return markLater(name);
    }
    long bit = 1L << name;
    boolean fresh = (present & bit) == 0;
    present |= bit;
    return fresh;
  }

  private boolean markLater(int name) {
    if (name >= stamp.length) {
      stamp = Arrays.copyOf(stamp, NameIndex.MOST);
      place = Arrays.copyOf(place, NameIndex.MOST);
    }
    boolean fresh = stamp[name] != serial;
    stamp[name] = serial;
    return fresh;
  }

  /** From an opening quote to behind the closing one; -1 if the string is none. */
  private int string(int quote) {
    byte[] in = b;
    int p = quote + 1;
    long special = Words.special(Words.at(in, p));
    while (special == 0) {
      long next = Words.special(Words.at(in, p + 8));
      special = next != 0 ? next : Words.special(Words.at(in, p + 16));
      p += next != 0 ? 8 : 16;
    }
    p += Words.index(special);
    if (in[p] == '"') {
      found = Place.STRING;
      return p + 1;
    }
    return p < filled ? unusual(quote) : -1;
  }

  private int unusual(int quote) {
    try {
      int behind = strings.skip(quote);
      found = strings.escaped() ? Place.ESCAPED : Place.STRING;
      return behind;
    } catch (BadInput e) {
      return -1;
    }
  }

  private int other(int p) {
    int c = b[p];
    if (c == '-' || (c >= '0' && c <= '9')) {
      found = Place.NUMBER;
      return number(c == '-' ? p + 1 : p);
    }
    if (c == '{' || c == '[') {
      return nested(p, c == '{');
    }
    int word = (int) Words.at(b, p);
    if (word == NULL) {
      found = Place.NULL;
      return p + 4;
    }
    found = word == TRUE ? Place.TRUE : Place.FALSE;
    return word == TRUE ? p + 4 : c == 'f' && (int) Words.at(b, p + 1) == ALSE ? p + 5 : -1;
  }

  private int number(int first) {
    int p = digits(first);
    if (p < 0 || (b[first] == '0' && p > first + 1)) {
      return -1;
    }
    if (b[p] == '.') {
      p = digits(p + 1);
    }
    if (p < 0 || (b[p] | 0x20) != 'e') {
      return p;
    }
    return digits(b[p + 1] == '+' || b[p + 1] == '-' ? p + 2 : p + 1);
  }

  /** Behind one digit or more; -1 if there is none. */
  private int digits(int first) {
    int p = Digits.behind(b, first);
    return p == first ? -1 : p;
  }

  private int nested(int p, boolean object) {
    if (lineEnd < p) {
      lineEnd = lineFeed(p);
    }
    found = object ? Place.OBJECT : Place.ARRAY;
    try {
      return lineEnd < 0 ? -1 : nested.skip(b, p, lineEnd);
    } catch (BadInput e) {
      return -1;
    }
  }

  private int lineFeed(int from) {
    for (int p = from; p < filled; p += 8) {
      long mask = Words.lineFeed(Words.at(b, p));
      if (mask != 0) {
        int at = p + Words.index(mask);
        return at < filled ? at : -1;
      }
    }
    return -1;
  }
}
