package io.talion.compiler.sheet;

/**
 * What an entry takes in the engine's stores (package {@code interpreter.store}): words of 8 bytes
 * and dense ids of 4, with the index they are found by.
 */
final class EntryBytes {
  /** An event in a pair index: residual, position, reference, owner, chain, and its key. */
  static final long PAIR = 72;

  /** A key of {@code once per} and {@code only with}. */
  static final long SEEN = 44;

  /** An open duty with its timer and key. */
  static final long DUTY = 84;

  /** An element of a window by time: key, position, value of 128 bits. */
  static final long WINDOW = 28;

  /** A value of a window that counts elements. */
  static final long RING_VALUE = 24;

  /** A running value by key. */
  static final long VALUE = 48;

  /** The last firing of a key. */
  static final long FIRING = 32;

  /** A member of a kind, interned. */
  static final long MEMBER = 64;

  /** A field of a key that is not a member of a kind, interned. */
  static final long INTERNED = 64;

  private EntryBytes() {}
}
