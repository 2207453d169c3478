package io.talion.compiler.core;

import io.talion.compiler.core.Exemption.Effect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in a rule outside its trigger, its exceptions and its later stage included: the one
 * place that knows it. Stateless.
 */
public final class RuleParts {
  private RuleParts() {}

  /** Every expression; those of sets of evidence are in {@link #evidence}. */
  public static Stream<Expr> expressions(Rule r) {
    return Stream.of(
            r.steps().stream().map(RuleParts::of),
            r.against().stream(),
            penalties(r.penalties()),
            r.firing().key().stream(),
            holes(r.because()),
            elements(r.evidence()),
            challenge(r.challenge()),
            r.exemptions().stream().flatMap(RuleParts::exemption),
            r.then().stream().flatMap(RuleParts::stage))
        .flatMap(s -> s);
  }

  /** What a let or a when holds. */
  public static Expr of(Rule.Test test) {
    return switch (test) {
      case Rule.Test.Let let -> let.value();
      case Rule.Test.When when -> when.condition();
    };
  }

  /** What proves the findings of either stage. */
  public static Stream<Rule.Evidence> evidence(Rule r) {
    return Stream.concat(
        r.evidence().stream(), r.then().stream().flatMap(s -> s.evidence().stream()));
  }

  /** What challenges wait for. */
  public static Stream<Challenge> challenges(Rule r) {
    return Stream.of(
            r.challenge().stream(),
            r.then().flatMap(Stage::challenge).stream(),
            r.exemptions().stream().flatMap(e -> lengthens(e.effect()).stream()))
        .flatMap(s -> s);
  }

  /** The challenge that an exception demands. */
  public static Optional<Challenge> lengthens(Effect effect) {
    return switch (effect) {
      case Effect.Waive w -> Optional.empty();
      case Effect.Replace r -> r.challenge();
      case Effect.Lengthen l -> Optional.of(l.challenge());
    };
  }

  /** The holes of a text. */
  public static Stream<Expr> holes(List<Rule.Part> parts) {
    return parts.stream()
        .flatMap(p -> p instanceof Rule.Part.Hole h ? Stream.of(h.value()) : Stream.of());
  }

  private static Stream<Expr> exemption(Exemption e) {
    Stream<Expr> penalty =
        e.effect() instanceof Effect.Replace r ? penalties(List.of(r.penalty())) : Stream.of();
    return Stream.of(
            e.tests().stream().map(RuleParts::of),
            penalty,
            holes(e.because()),
            challenge(lengthens(e.effect())))
        .flatMap(s -> s);
  }

  private static Stream<Expr> stage(Stage s) {
    return Stream.of(
            Stream.of(s.delay()),
            s.tests().stream().map(RuleParts::of),
            penalties(s.penalties()),
            holes(s.because()),
            elements(s.evidence()),
            challenge(s.challenge()))
        .flatMap(x -> x);
  }

  private static Stream<Expr> penalties(List<Rule.PenaltyExpr> penalties) {
    return penalties.stream().flatMap(p -> p.quantities().stream());
  }

  private static Stream<Expr> elements(List<Rule.Evidence> evidence) {
    return evidence.stream()
        .flatMap(e -> e instanceof Rule.Evidence.One o ? Stream.of(o.element()) : Stream.of());
  }

  private static Stream<Expr> challenge(Optional<Challenge> challenge) {
    return challenge.flatMap(Challenge::unless).stream()
        .flatMap(v -> v.steps().stream())
        .flatMap(Parts::ofStep);
  }
}
