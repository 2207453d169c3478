package io.talion.embed.explain;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Expr.Unary.UnaryOperator;
import io.talion.compiler.engine.RuleProbe;
import io.talion.embed.Policy;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one side of a condition that held would have had to be for it not to hold: exact, since it
 * is the condition's own other side.
 */
final class Margins {
  private final Policy policy;
  private final RuleProbe probe;

  Margins(Policy policy, RuleProbe probe) {
    this.policy = policy;
    this.probe = probe;
  }

  /** Of a condition that holds; empty where no single part of it decides. */
  Optional<String> of(Expr condition) {
    return switch (condition) {
      case Binary b when b.operator() == BinaryOperator.OR -> only(b);
      case Binary b -> comparison(b);
      case Expr.Unary u when u.operator() == UnaryOperator.NOT ->
          Optional.of("with " + words(u.operand()));
      case Expr.Aggregate a -> Optional.of("with nothing in " + words(a));
      case Expr.Const c -> Optional.empty();
      default -> Optional.of("without " + words(condition));
    };
  }

  /** Of alternatives the one that holds decides, if it is the only one. */
  private Optional<String> only(Binary or) {
    List<Expr> held = alternatives(or).filter(e -> probe.eval(e) == Bool.TRUE).toList();
    return held.size() == 1 ? of(held.get(0)) : Optional.empty();
  }

  private static Stream<Expr> alternatives(Expr e) {
    return e instanceof Binary b && b.operator() == BinaryOperator.OR
        ? Stream.concat(alternatives(b.left()), alternatives(b.right()))
        : Stream.of(e);
  }

  private Optional<String> comparison(Binary b) {
    return switch (b.operator()) {
      case GREATER -> bound(b, "at most", "at least");
      case GREATER_OR_EQUAL -> bound(b, "less than", "more than");
      case LESS -> bound(b, "at least", "at most");
      case LESS_OR_EQUAL -> bound(b, "more than", "less than");
      case EQUAL -> bound(b, "other than", "other than");
      case NOT_EQUAL -> bound(b, "equal to", "equal to");
      default -> Optional.empty();
    };
  }

  /** What is written as a constant is the bound; the other side would have had to keep it. */
  private Optional<String> bound(Binary b, String left, String right) {
    boolean swap = b.left() instanceof Expr.Const;
    Expr much = swap ? b.right() : b.left();
    Expr limit = swap ? b.left() : b.right();
    if (much instanceof Expr.Const) {
      return Optional.empty();
    }
    return Optional.of(
        "with "
            + words(much)
            + " "
            + (swap ? right : left)
            + " "
            + shown(limit)
            + "; it was "
            + shown(much));
  }

  private String shown(Expr e) {
    Value v = probe.eval(e);
    return ValueText.text(v, e.type());
  }

  private String words(Expr e) {
    return "`" + policy.words(e.span()).replaceAll("\\s+", " ") + "`";
  }
}
