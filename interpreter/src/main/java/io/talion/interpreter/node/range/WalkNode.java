package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.Expansion;
import io.talion.trace.column.Column;

/**
 * {@code ranked by … taking while …} (semantics.md 44): of the candidates of every row those that
 * are taken. The condition is evaluated for whole runs of candidates at a time, as if each of them
 * fitted: what it says holds up to the first that does not.
 */
public final class WalkNode extends Node {
  private final WalkShape shape;
  @Children private final ColumnNode[] keys;
  @Children private final ColumnNode[] sums;
  @Child private ColumnNode condition;

  public WalkNode(WalkShape shape, ColumnNode[] keys, ColumnNode[] sums, ColumnNode condition) {
    this.shape = shape;
    this.keys = keys;
    this.sums = sums;
    this.condition = condition;
  }

  Scope execute(VirtualFrame frame, Expansion candidates) {
    Walk walk = begin(candidates, keys(frame, candidates.inner()), sums(frame, candidates.inner()));
    Scope run = next(walk);
    while (run.size() > 0) {
      decide(walk, condition.execute(frame, run));
      run = next(walk);
    }
    return taken(walk);
  }

  @ExplodeLoop
  private Column[] keys(VirtualFrame frame, Scope scope) {
    Column[] columns = new Column[keys.length];
    for (int i = 0; i < keys.length; i++) {
      columns[i] = keys[i].execute(frame, scope);
    }
    return columns;
  }

  @ExplodeLoop
  private Column[] sums(VirtualFrame frame, Scope scope) {
    Column[] columns = new Column[sums.length];
    for (int i = 0; i < sums.length; i++) {
      columns[i] = sums[i].execute(frame, scope);
    }
    return columns;
  }

  @TruffleBoundary
  private Walk begin(Expansion candidates, Column[] keyed, Column[] summed) {
    return new Walk(shape, candidates, keyed, summed);
  }

  @TruffleBoundary
  private static Scope next(Walk walk) {
    return walk.next();
  }

  @TruffleBoundary
  private static void decide(Walk walk, Column truth) {
    walk.decide(truth);
  }

  @TruffleBoundary
  private static Scope taken(Walk walk) {
    return walk.taken();
  }
}
