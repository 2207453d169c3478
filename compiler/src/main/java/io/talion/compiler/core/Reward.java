package io.talion.compiler.core;

import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code reward} (language.md section 7, semantics.md 30 and 50). The lets, the pool, the total,
 * the recipient of the remainder and the reason are evaluated once in the instant in which the
 * period ends; weight, cap and split for each member.
 *
 * @param every when it is due; its own {@code each} is empty
 * @param among the members: a kind and what filters it
 * @param when nothing is paid, kept or told of a period in which it does not hold
 * @param outOf the denominator of the shares, at least the sum of weights; absent: that sum
 * @param cap the greatest share of the pool for a member
 * @param operatorSplit the operator's part of each payment; absent: payments are not split
 */
public record Reward(
    int id,
    String name,
    Trigger.Every every,
    Trigger.Each among,
    List<Let> lets,
    Optional<Expr> when,
    Expr pool,
    Type.Token token,
    Expr weight,
    Optional<Expr> outOf,
    Optional<Expr> cap,
    Optional<Expr> operatorSplit,
    Remainder remainder,
    List<Rule.Part> because,
    int frameSize) {

  /** A let. */
  public record Let(String name, int slot, Expr value) {}

  /** Where what is not paid goes. */
  public sealed interface Remainder {
    /** To the pool of the next period. */
    record Carry() implements Remainder {}

    record Burn() implements Remainder {}

    record To(Expr recipient) implements Remainder {}
  }

  /** The expressions of the reason. */
  public List<Expr> holes() {
    return because.stream()
        .flatMap(p -> p instanceof Rule.Part.Hole h ? Stream.of(h.value()) : Stream.empty())
        .toList();
  }
}
