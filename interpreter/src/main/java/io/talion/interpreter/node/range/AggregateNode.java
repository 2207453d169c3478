package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.Expansion;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate without an incremental plan: expands every row by its candidates, narrows them step
 * by step, evaluates value and weight over all that is left, and reduces group by group.
 */
public final class AggregateNode extends ColumnNode {
  private final AggregateFunction function;
  private final Type type;
  @Child private RangeNode range;
  @Children private final StepNode[] steps;
  @Child private @Nullable ColumnNode value;
  @Child private @Nullable ColumnNode weight;
  @Child private @Nullable ColumnNode argument;

  public AggregateNode(
      AggregateFunction function,
      Type type,
      RangeNode range,
      StepNode[] steps,
      @Nullable ColumnNode value,
      @Nullable ColumnNode weight,
      @Nullable ColumnNode argument) {
    this.function = function;
    this.type = type;
    this.range = range;
    this.steps = steps;
    this.value = value;
    this.weight = weight;
    this.argument = argument;
  }

  @Override
  @ExplodeLoop
  public Column execute(VirtualFrame frame, Scope scope) {
    Expansion candidates = range.expand(frame, scope);
    for (StepNode step : steps) {
      candidates = step.apply(frame, candidates);
    }
    Scope inner = candidates.inner();
    Column values = value == null ? candidates.elements() : value.execute(frame, inner);
    Column weights = weight == null ? null : weight.execute(frame, inner);
    Column arguments = argument == null ? null : argument.execute(frame, scope);
    return reduce(candidates, function, type, values, weights, arguments);
  }

  @TruffleBoundary
  private static Column reduce(
      Expansion candidates,
      AggregateFunction function,
      Type type,
      Column values,
      @Nullable Column weights,
      @Nullable Column arguments) {
    Scope outer = candidates.outer();
    Column out = new Column(outer.state().coding(type), outer.size());
    Reduction reduction = new Reduction(function, type);
    int[] starts = candidates.starts();
    boolean sums = function == AggregateFunction.SUM && weights == null;
    for (int g = 0; g < outer.size(); g++) {
      if (sums && !candidates.lacks(g) && WordSum.append(values, starts[g], starts[g + 1], out)) {
        continue;
      }
      List<Integer> rows = rows(candidates, function, starts[g], starts[g + 1]);
      out.append(
          candidates.lacks(g)
              ? None.NONE
              : reduction.of(
                  pick(values, rows),
                  weights == null ? List.of() : pick(weights, rows),
                  arguments == null ? None.NONE : arguments.value(g)));
    }
    return out;
  }

  /** LATEST and FIRST go by own coordinates; the others by absorption. */
  private static List<Integer> rows(
      Expansion candidates, AggregateFunction function, int from, int to) {
    List<Integer> rows = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      rows.add(i);
    }
    boolean canonical = function == AggregateFunction.LATEST || function == AggregateFunction.FIRST;
    if (canonical && !rows.isEmpty() && candidates.elements().value(from) instanceof Row) {
      rows.sort((i, j) -> Row.CANONICAL.compare(candidates.element(i), candidates.element(j)));
    }
    return rows;
  }

  private static List<Value> pick(Column column, List<Integer> rows) {
    List<Value> values = new ArrayList<>(rows.size());
    for (int row : rows) {
      values.add(column.value(row));
    }
    return values;
  }
}
