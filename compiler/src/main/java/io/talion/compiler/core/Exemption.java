package io.talion.compiler.core;

import java.util.List;
import java.util.Optional;

/**
 * An {@code exception} as it bears on one rule, in the rule's frame (semantics.md 25). It applies
 * to a firing when all its whens hold and no stronger one applies.
 *
 * @param name of the exception, as it is declared
 * @param tests its lets and whens, in the order written
 */
public record Exemption(
    String name, List<Rule.Test> tests, Effect effect, List<Rule.Part> because) {

  /** What it does to the finding. */
  public sealed interface Effect {
    /** As it is shown in a finding. */
    default String word() {
      return switch (this) {
        case Waive w -> "waive";
        case Replace r -> "replace";
        case Lengthen l -> "challenge";
      };
    }

    /** No penalties; the finding is reported {@code waived}. */
    record Waive() implements Effect {}

    /** The one penalty instead of all; {@code challenge} where it says both. */
    record Replace(Rule.PenaltyExpr penalty, Optional<Challenge> challenge) implements Effect {}

    /** A longer challenge; a veto replaces the rule's. */
    record Lengthen(Challenge challenge) implements Effect {}
  }
}
