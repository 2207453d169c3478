package io.talion.compiler.engine;

import io.talion.compiler.core.Expr;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Expressions as the reference evaluator sees them where a clause is tested or a pool divided. Good
 * only until the call that hands it over returns.
 */
public interface FrameProbe {
  /** Time of the instant in milliseconds. */
  long time();

  /** An expression, with what is bound and the lets. */
  Value eval(Expr e);

  /** The elements that an aggregate ranges over; empty where {@code at least} found fewer. */
  Optional<List<Value>> select(Expr.Aggregate a);

  /** The same with a slot bound: a let of an exception, a member of a window. */
  FrameProbe with(int slot, Value value);
}
