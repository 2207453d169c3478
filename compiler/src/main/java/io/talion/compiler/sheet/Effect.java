package io.talion.compiler.sheet;

import io.talion.grammar.diagnostic.Span;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What further events can do to a value at an instant that is past: nothing, only raise it (for a
 * condition: only make it true), only lower it, or anything.
 *
 * @param why of ANY and DOWN: what is to blame, first found
 */
record Effect(Direction direction, Optional<Blame> why) {
  static final Effect FIXED = new Effect(Direction.FIXED, Optional.empty());
  static final Effect UP = new Effect(Direction.UP, Optional.empty());

  enum Direction {
    FIXED,
    UP,
    DOWN,
    ANY
  }

  /** The construct, in words, and its place. */
  record Blame(String what, Span span) {}

  static Effect any(String what, Span span) {
    return new Effect(Direction.ANY, Optional.of(new Blame(what, span)));
  }

  static Effect down(String what, Span span) {
    return new Effect(Direction.DOWN, Optional.of(new Blame(what, span)));
  }

  boolean isFixed() {
    return direction == Direction.FIXED;
  }

  /** Whether what holds goes on holding. */
  boolean isUp() {
    return direction == Direction.FIXED || direction == Direction.UP;
  }

  /** Of a negation. */
  Effect flip(String what, Span span) {
    return switch (direction) {
      case FIXED, ANY -> this;
      case UP -> down(what, span);
      case DOWN -> UP;
    };
  }

  /** Of something that rises with both. */
  Effect join(Effect other) {
    if (isFixed() || other.isFixed()) {
      return isFixed() ? other : this;
    }
    if (direction == other.direction) {
      return this;
    }
    return new Effect(
        Direction.ANY, Stream.of(why, other.why).flatMap(Optional::stream).findFirst());
  }
}
