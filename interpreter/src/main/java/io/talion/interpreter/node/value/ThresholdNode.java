package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.interpreter.column.Choose;
import io.talion.interpreter.column.Compare;
import io.talion.interpreter.column.Threshold;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * {@code value op limit} or {@code (value or else fallback) op limit}, where limit and fallback are
 * constants: what a rule mostly asks of a window. No column is made on the way.
 */
public final class ThresholdNode extends ColumnNode {
  private final BinaryOperator operator;
  private final Type type;
  @Child private ColumnNode value;
  @Child private @Nullable ColumnNode fallback;
  @Child private ColumnNode limit;

  /** {@code type} is that of the value with its fallback. */
  public ThresholdNode(
      BinaryOperator operator,
      ColumnNode value,
      @Nullable ColumnNode fallback,
      ColumnNode limit,
      Type type,
      int start,
      int end) {
    super(start, end);
    this.operator = operator;
    this.value = value;
    this.fallback = fallback;
    this.limit = limit;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    Column x = value.execute(frame, scope);
    Column f = fallback == null ? null : fallback.execute(frame, scope);
    Column out = apply(scope, x, f, limit.execute(frame, scope));
    give(value, x, scope);
    return out;
  }

  @Override
  public boolean isTemporary() {
    return true;
  }

  @TruffleBoundary
  private Column apply(Scope scope, Column x, @Nullable Column f, Column bound) {
    int n = scope.size();
    Column out = scope.register(Coding.Plain.TRUTH);
    if (!Threshold.truth(operator, x, f, bound, n, out)) {
      Column known = x;
      if (f != null) {
        known = scope.register(type);
        Choose.orElse(x, f, n, known);
      }
      Compare.truth(operator, known, bound, n, out);
    }
    return out;
  }
}
