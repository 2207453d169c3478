package io.talion.compiler.core;

import io.talion.compiler.core.Terms.TimedClock;
import io.talion.trace.type.Clock;
import java.util.List;

/**
 * When tests take place (semantics.md 32): block 0, slot 0 and epoch 0 begin with 2026; a block and
 * a slot take 12 s, an epoch 32 slots, unless {@code terms} declare them. So in a test every
 * instant has a block.
 */
public final class TestTime {
  /** 2026-01-01T00:00:00Z in milliseconds since 1970. */
  public static final long START = 1_767_225_600_000L;

  private static final long SLOT = 12_000;

  /** The clocks that a test has without declaring them. */
  public static final List<TimedClock> CLOCKS =
      List.of(
          new TimedClock(Clock.BLOCK, SLOT, START),
          new TimedClock(Clock.SLOT, SLOT, START),
          new TimedClock(Clock.EPOCH, 32 * SLOT, START));

  private TestTime() {}
}
