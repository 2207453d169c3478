package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.column.Select;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.Expansion;
import io.talion.trace.column.Column;
import org.jspecify.annotations.Nullable;

/**
 * {@code each v in … where p [ranked by …]}: repeats every row for each value that passes, or that
 * a walk takes.
 */
public final class EachNode extends Node {
  @Child private RangeNode range;
  @Child private @Nullable ColumnNode condition;
  @Child private @Nullable WalkNode walk;

  public EachNode(RangeNode range, @Nullable ColumnNode condition, @Nullable WalkNode walk) {
    this.range = range;
    this.condition = condition;
    this.walk = walk;
  }

  public Scope execute(VirtualFrame frame, Scope outer) {
    Expansion passing = passing(frame, outer);
    return walk == null ? passing.inner() : walk.execute(frame, passing);
  }

  /** The values that pass, before any walk. */
  public Expansion passing(VirtualFrame frame, Scope outer) {
    Expansion all = range.expand(frame, outer);
    return condition == null ? all : where(all, condition.execute(frame, all.inner()));
  }

  @TruffleBoundary
  private static Expansion where(Expansion all, Column truth) {
    int[] sel = new int[all.size()];
    return all.keep(sel, Select.where(truth.lo(), all.size(), sel));
  }
}
