package io.talion.interpreter.node.reward;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.Expansion;
import io.talion.interpreter.node.StratumNode;
import io.talion.interpreter.node.TestNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.interpreter.node.range.EachNode;
import io.talion.trace.column.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reward over a chunk (language.md section 7, semantics.md 30): a row for each period that ends,
 * and for each row its members. What is paid is collected in the chunk.
 */
public final class RewardNode extends StratumNode {
  private final RewardShape shape;
  @Child private TriggerNode every;
  @Children private final TestNode[] tests;
  @Child private ColumnNode pool;
  @Child private @Nullable ColumnNode outOf;
  @Child private @Nullable ColumnNode recipient;
  @Children private final ColumnNode[] holes;
  @Child private EachNode among;
  @Child private ColumnNode weight;
  @Child private @Nullable ColumnNode cap;
  @Child private @Nullable ColumnNode split;

  public RewardNode(RewardShape shape, TriggerNode every, TestNode[] tests, RewardParts parts) {
    this.shape = shape;
    this.every = every;
    this.tests = tests;
    this.pool = parts.pool();
    this.outOf = parts.outOf();
    this.recipient = parts.recipient();
    this.holes = parts.holes();
    this.among = parts.among();
    this.weight = parts.weight();
    this.cap = parts.cap();
    this.split = parts.split();
  }

  @Override
  public void execute(VirtualFrame frame, Chunk chunk) {
    Scope due = due(frame, chunk);
    if (due.size() > 0) {
      RewardShape.Once once =
          new RewardShape.Once(
              pool.execute(frame, due),
              optional(frame, outOf, due),
              optional(frame, recipient, due),
              holes(frame, due));
      Expansion members = among.passing(frame, due);
      RewardShape.PerMember each =
          new RewardShape.PerMember(
              members,
              weight.execute(frame, members.inner()),
              optional(frame, cap, members.inner()),
              optional(frame, split, members.inner()));
      shape.pay(chunk, due, once, each);
    }
  }

  @ExplodeLoop
  private Scope due(VirtualFrame frame, Chunk chunk) {
    Scope scope = shape.effective(every.bindings(frame, chunk));
    for (TestNode test : tests) {
      Column truth = test.execute(frame, scope);
      scope = truth == null ? scope : TriggerNode.where(scope, truth);
    }
    return scope;
  }

  private static @Nullable Column optional(
      VirtualFrame frame, @Nullable ColumnNode node, Scope scope) {
    return node == null ? null : node.execute(frame, scope);
  }

  @ExplodeLoop
  private List<Column> holes(VirtualFrame frame, Scope scope) {
    Column[] columns = new Column[holes.length];
    for (int i = 0; i < holes.length; i++) {
      columns[i] = holes[i].execute(frame, scope);
    }
    return listed(columns);
  }

  @TruffleBoundary
  private static List<Column> listed(Column[] columns) {
    return new ArrayList<>(List.of(columns));
  }
}
