package io.talion.compiler.core;

import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;

/**
 * A rule (language.md section 6). {@code steps} are its lets and whens in the order written; it
 * holds for a binding when all whens do.
 *
 * @param severity as written or empty
 * @param because parts of the text
 * @param evidence empty: the bound events
 * @param exemptions what exceptions do to it, the strongest first: the first that holds applies
 * @param yieldsTo rules that are preferred over it, directly or by way of others (semantics.md 25)
 * @param then what is assessed later
 */
public record Rule(
    int id,
    String name,
    String severity,
    Trigger trigger,
    List<Test> steps,
    Optional<Expr> against,
    List<PenaltyExpr> penalties,
    Firing firing,
    List<Evidence> evidence,
    List<Part> because,
    Optional<Challenge> challenge,
    List<Exemption> exemptions,
    List<Integer> yieldsTo,
    Optional<Stage> then,
    int frameSize) {

  /** With what exceptions and preferences add, in the frame that they have grown. */
  public Rule with(List<Exemption> exemptions, List<Integer> yieldsTo, int frameSize) {
    return new Rule(
        id,
        name,
        severity,
        trigger,
        steps,
        against,
        penalties,
        firing,
        evidence,
        because,
        challenge,
        exemptions,
        yieldsTo,
        then,
        frameSize);
  }

  /** A let or a when. */
  public sealed interface Test {
    record Let(String name, int slot, Expr value) implements Test {}

    record When(Expr condition) implements Test {}
  }

  /** A penalty with its expressions. Zero or less is dropped (semantics.md 23). */
  public sealed interface PenaltyExpr {
    /** Its expressions, in the order of its components. */
    default List<Expr> quantities() {
      return switch (this) {
        case Slash s ->
            s.base().map(b -> List.of(s.demand(), b.amount())).orElse(List.of(s.demand()));
        case Jail j -> List.of(j.duration());
        case Strike s -> List.of(s.count());
        case Pay p -> List.of(p.amount(), p.to());
        case Forfeit f -> f.duration().map(d -> List.of(f.ratio(), d)).orElse(List.of(f.ratio()));
        case Tombstone t -> List.of();
        case Eject e -> List.of();
        case Flag f -> List.of();
      };
    }

    /**
     * @param demand a ratio; of a {@code base} also an amount of its token
     * @param base what the demand is a part of: it is shown, and it turns an amount into a ratio
     *     (semantics.md 45)
     * @param in empty for every strategy
     */
    record Slash(Expr demand, Optional<Base> base, List<String> in) implements PenaltyExpr {
      /** Whether the demand is an amount, not a ratio of the base. */
      public boolean isAmount() {
        return demand.type() instanceof Type.Amount;
      }
    }

    record Jail(Expr duration) implements PenaltyExpr {}

    record Tombstone() implements PenaltyExpr {}

    record Eject() implements PenaltyExpr {}

    record Strike(Expr count) implements PenaltyExpr {}

    record Flag(String text) implements PenaltyExpr {}

    /** {@code duration} absent: for ever, shown as 0. */
    record Forfeit(Expr ratio, Optional<Expr> duration) implements PenaltyExpr {}

    record Pay(Expr amount, Type.Token token, Expr to) implements PenaltyExpr {}
  }

  /** {@code of BASE}: an amount of a token. */
  public record Base(Expr amount, Type.Token token) {}

  /**
   * When a rule that holds is reported (semantics.md 21). Keys are filled in: never empty except
   * where the rule has none.
   */
  public sealed interface Firing {
    List<Expr> key();

    record OncePer(List<Expr> key) implements Firing {}

    record AgainAfter(Extent extent, List<Expr> key) implements Firing {}

    record AgainWhenCleared(List<Expr> key) implements Firing {}

    record EveryTime() implements Firing {
      @Override
      public List<Expr> key() {
        return List.of();
      }
    }
  }

  /** What proves the finding. An outcome stands for its opener and its proof. */
  public sealed interface Evidence {
    /** Elements of a stream through steps. */
    record Set(Range range, int slot, List<Step> steps) implements Evidence {}

    /** An element. */
    record One(Expr element) implements Evidence {}
  }

  /** A piece of the reason. */
  public sealed interface Part {
    record Text(String text) implements Part {}

    record Hole(Expr value) implements Part {}
  }
}
