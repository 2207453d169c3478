package io.talion.compiler.sheet;

/**
 * What an entry takes in the engine's stores, measured on a run at its expected rates ({@code
 * StateBoundTest}), a tenth for safety included; beside it stands a slot of the table that finds
 * it. Values that nobody holds any more are not state: they are forgotten once there are as many of
 * them as of others, from 65,536 on ({@link io.talion.trace.column.Dictionaries}).
 */
final class EntryBytes {
  /** A slot of a table; tables are powers of two. */
  static final long SLOT = 16;

  /** An event in a pair index, with what proves it. */
  static final long PAIR = 720;

  /** A key of {@code once per} and {@code only with}. */
  static final long SEEN = 48;

  /** An open duty with its timer and what proves it. */
  static final long DUTY = 380;

  /** An element of a window by time. */
  static final long WINDOW = 36;

  /** A key of a window by time. */
  static final long WINDOW_KEY = 120;

  /** A value of a window that counts elements. */
  static final long RING_VALUE = 24;

  /** A running value by key. */
  static final long VALUE = 96;

  /** A tally's value by key. */
  static final long TALLY = 260;

  /** A machine's state by key, with its timeout. */
  static final long MACHINE = 900;

  /** An element or a value that is kept to be asked for as of an earlier point. */
  static final long PAST = 740;

  /** An instant that can be asked about. */
  static final long INSTANT = 160;

  /** The last firing of a key. */
  static final long FIRING = 24;

  /** What a reward has paid to a member so far. */
  static final long PAID = 160;

  /** A member of a kind, interned. */
  static final long MEMBER = 100;

  /** A field of a key that is not a member of a kind, interned. */
  static final long INTERNED = 200;

  private EntryBytes() {}
}
