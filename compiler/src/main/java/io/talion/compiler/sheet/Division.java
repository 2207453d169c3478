package io.talion.compiler.sheet;

import io.talion.trace.type.Type;
import java.util.List;

/**
 * Whether several evaluators can share the work on one trace, each for members of its own, with the
 * same bytes as one (semantics.md 31 and 34).
 */
public sealed interface Division {
  /**
   * It can: what concerns a member needs that member's events and the clocks, and nothing else.
   *
   * @param kind whose members are divided
   * @param fields for each event kind by ordinal the field that names the member; -1 for the
   *     built-in kinds, which concern all
   */
  record Apart(Type kind, List<Integer> fields) implements Division {}

  /**
   * It cannot, or nobody has shown it.
   *
   * @param why one sentence without a full stop
   */
  record Whole(String why) implements Division {}
}
