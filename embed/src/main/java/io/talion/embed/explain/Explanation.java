package io.talion.embed.explain;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import java.util.List;
import java.util.Optional;

/**
 * Why a rule did or did not find what it was tested for, or a reward paid what it did: its clauses
 * in the order they are argued, each with the values it rested on.
 *
 * @param rule its name, or the reward's
 * @param place where the rule stands
 * @param finding the finding; empty where there is none
 * @param payout what a reward paid, where that is asked
 * @param verdict in a sentence
 * @param notes what became of it: its status, what was cut, the finding it follows
 * @param clauses in the order written
 * @param exceptions those that were tried, the strongest first
 * @param evidence the events that prove it, with file and line
 * @param residues of each slash what rounding left
 * @param changes the smallest changes that would have prevented it, where they can be found exactly
 */
public record Explanation(
    String rule,
    String place,
    long time,
    Optional<Finding> finding,
    Optional<Payout> payout,
    String verdict,
    List<String> notes,
    List<Clause> clauses,
    List<Tried> exceptions,
    List<Proof> evidence,
    List<Residue> residues,
    List<String> changes) {

  /**
   * A clause.
   *
   * @param text as written
   * @param value what it came to; of a condition {@code true} or {@code false}
   * @param place where it stands
   * @param values the parts it rested on
   */
  public record Clause(
      String keyword, String text, String value, String place, List<Part> values) {}

  /** A part of a clause, as written, and its value. */
  public record Part(String text, String value) {}

  /**
   * An exception, whether it applied, and its clauses.
   *
   * @param how in words: what it does, or why it did not apply
   */
  public record Tried(String name, boolean applied, String how, List<Clause> clauses) {}

  /** An event of the evidence. */
  public record Proof(String id, String kind, String place, String json) {}

  /**
   * What rounding leaves of a penalty.
   *
   * @param of {@code slash} or {@code pay}
   * @param exact a ratio; an amount in base units
   * @param told the wad; whole base units
   * @param left {@code exact} less {@code told}, in the unit of {@code exact}
   */
  public record Residue(String of, String exact, String told, String left) {}
}
