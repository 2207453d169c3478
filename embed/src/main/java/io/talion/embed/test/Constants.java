package io.talion.embed.test;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Terms;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import java.math.BigInteger;

/**
 * Evaluates what a test writes in its steps: expressions that know no event, only the variable of
 * {@code repeat} in slot 0. They are asked of an empty run, so that asking never disturbs the one
 * under test.
 */
final class Constants implements AutoCloseable {
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
  private final Run empty;
  private final Terms terms;

  Constants(Engine engine, Core core) {
    terms = core.terms();
    empty = engine.open(core, RunOptions.forTests(), finding -> {});
  }

  Terms terms() {
    return terms;
  }

  Value value(Expr e) {
    return e instanceof Expr.Const c ? c.value() : empty.ask(e);
  }

  /** With {@code round} in slot 0. */
  Value value(Expr e, long round) {
    return switch (e) {
      case Expr.Const c -> c.value();
      case Expr.Local l -> Int.of(round);
      default -> empty.ask(bound(e, round));
    };
  }

  private static Expr bound(Expr e, long round) {
    Expr value = new Expr.Const(Int.of(round), Type.Simple.INT, e.span());
    return new Expr.Let(0, value, e, e.type(), e.span());
  }

  /** An integer that fits a clock; anything larger is the largest. */
  long integer(Expr e) {
    BigInteger n = ((Int) value(e)).value();
    return n.min(LARGEST).max(LARGEST.negate()).longValueExact();
  }

  @Override
  public void close() {
    empty.close();
  }
}
