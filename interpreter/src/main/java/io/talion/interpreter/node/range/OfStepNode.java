package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.compiler.core.Rule;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.element.Origin;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.Exact;
import io.talion.interpreter.node.Expansion;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.List;

/**
 * {@code of k} where no log is kept by key. {@code Finding of x} keeps those of x's type too: equal
 * bytes may name different things (semantics.md 17).
 */
public final class OfStepNode extends StepNode {
  private final Type type;
  private final boolean findings;
  @Child private ColumnNode key;

  public OfStepNode(ColumnNode key, Type type, boolean findings) {
    this.key = key;
    this.type = required(type);
    this.findings = findings;
  }

  @Override
  public Expansion apply(VirtualFrame frame, Expansion candidates) {
    return select(candidates, key.execute(frame, candidates.outer()));
  }

  @TruffleBoundary
  private Expansion select(Expansion candidates, Column keys) {
    RunState state = candidates.outer().state();
    int[] sel = new int[candidates.size()];
    int n = 0;
    for (int i = 0; i < sel.length; i++) {
      Value element = candidates.elements().value(i);
      if (!(element instanceof Row row) || isOf(state, row, keys.value(candidates.group(i)))) {
        sel[n++] = i;
      }
    }
    return candidates.keep(sel, n);
  }

  private boolean isOf(RunState state, Row row, Value wanted) {
    int field = state.core().streams().get(row.stream()).ofField().orElseThrow();
    return Exact.same(row.field(field), wanted) && (!findings || isOfType(state, row));
  }

  private boolean isOfType(RunState state, Row row) {
    List<Rule> rules = state.core().rules();
    return row.origin() instanceof Origin.Found found
        && rules
            .get(found.rule())
            .against()
            .filter(against -> required(against.type()).equals(type))
            .isPresent();
  }

  private static Type required(Type type) {
    return type instanceof Type.Optional o ? required(o.inner()) : type;
  }
}
