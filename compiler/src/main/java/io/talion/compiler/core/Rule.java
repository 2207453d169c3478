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
    Optional<Extent> challenge,
    int frameSize) {

  /** A let or a when. */
  public sealed interface Test {
    record Let(String name, int slot, Expr value) implements Test {}

    record When(Expr condition) implements Test {}
  }

  /** A penalty with its expressions. Zero or less is dropped (semantics.md 23). */
  public sealed interface PenaltyExpr {
    /** {@code in} is empty for every strategy. */
    record Slash(Expr ratio, List<String> in) implements PenaltyExpr {}

    record Jail(Expr duration) implements PenaltyExpr {}

    record Tombstone() implements PenaltyExpr {}

    record Eject() implements PenaltyExpr {}

    record Strike(Expr count) implements PenaltyExpr {}

    record Flag(String text) implements PenaltyExpr {}

    /** {@code duration} absent: for ever, shown as 0. */
    record Forfeit(Expr ratio, Optional<Expr> duration) implements PenaltyExpr {}

    record Pay(Expr amount, Type.Token token, Expr to) implements PenaltyExpr {}
  }

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
