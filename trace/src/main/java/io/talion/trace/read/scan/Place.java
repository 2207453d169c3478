package io.talion.trace.read.scan;

/**
 * Where a value stands in a buffer and what it is, in one word: 32 bits for the first byte, 24 for
 * how many there are, and the kind of the token. The quotes of a string are outside.
 */
public final class Place {
  /** Bytes of the longest value. */
  static final int LONGEST = (1 << 24) - 1;

  static final int STRING = Token.Kind.STRING.ordinal();
  static final int ESCAPED = Token.Kind.ESCAPED.ordinal();
  public static final int NUMBER = Token.Kind.NUMBER.ordinal();
  public static final int TRUE = Token.Kind.TRUE.ordinal();
  static final int FALSE = Token.Kind.FALSE.ordinal();
  static final int NULL = Token.Kind.NULL.ordinal();
  static final int OBJECT = Token.Kind.OBJECT.ordinal();
  static final int ARRAY = Token.Kind.ARRAY.ordinal();

  /** No value: a null that stands nowhere. */
  public static final long ABSENT = NULL;

  private static final int KIND_BITS = 4;
  private static final Token.Kind[] KINDS = Token.Kind.values();

  private Place() {}

  static long of(int start, int length, int kind) {
    return (long) start << 28 | (long) length << KIND_BITS | kind;
  }

  public static int start(long place) {
    return (int) (place >>> 28);
  }

  public static int length(long place) {
    return (int) (place >>> KIND_BITS) & LONGEST;
  }

  public static int end(long place) {
    return start(place) + length(place);
  }

  public static int kind(long place) {
    return (int) place & (1 << KIND_BITS) - 1;
  }

  public static boolean isString(long place) {
    return kind(place) == STRING;
  }

  /** Whether digits may stand there: a string or a number. */
  public static boolean isText(long place) {
    int kind = kind(place);
    return kind == STRING || kind == NUMBER;
  }

  /** Absent, or null. */
  public static boolean isNothing(long place) {
    return kind(place) == NULL;
  }

  public static void token(long place, byte[] buffer, Token into) {
    into.set(KINDS[kind(place)], buffer, start(place), end(place));
  }
}
