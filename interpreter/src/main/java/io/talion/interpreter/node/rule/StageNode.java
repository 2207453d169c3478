package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.Pending;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.StageStore;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.node.StratumNode;
import io.talion.interpreter.node.TestNode;
import io.talion.trace.column.Column;
import io.talion.trace.finding.Penalty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code then after} of a rule (semantics.md 26): keeps what fired until its time has come, then
 * tests and reports it with what is known in that instant. Needs single instants a chunk.
 */
public final class StageNode extends StratumNode {
  private final StageShape shape;
  private final int store;
  @Children private final TestNode[] tests;
  @Children private final PenaltyNode[] penalties;
  @Child private ProofNode proof;

  /** {@code store} is where the rule's stages wait. */
  public StageNode(
      StageShape shape, int store, TestNode[] tests, PenaltyNode[] penalties, ProofNode proof) {
    this.shape = shape;
    this.store = store;
    this.tests = tests;
    this.penalties = penalties;
    this.proof = proof;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame, Chunk chunk) {
    List<Firing> due = due(chunk);
    if (isEmpty(due)) {
      return;
    }
    Scope scope = scope(chunk, due);
    Column held = null;
    for (TestNode test : tests) {
      Column truth = test.execute(frame, scope);
      held = truth == null ? held : RuleShape.both(scope, held, truth);
    }
    Column[][] demands = new Column[penalties.length][];
    for (int i = 0; i < penalties.length; i++) {
      demands[i] = penalties[i].execute(frame, scope);
    }
    report(chunk, scope, due, held, demands, proof.execute(frame, scope));
  }

  @TruffleBoundary
  private List<Firing> due(Chunk chunk) {
    StageStore waiting = chunk.state().store(store, StageStore.class);
    chunk.firings().stream()
        .filter(f -> f.rule().id() == shape.rule().id() && f.later().isPresent())
        .forEach(waiting::plan);
    return waiting.due(chunk.last()).stream().map(Pending::base).toList();
  }

  @TruffleBoundary
  private Scope scope(Chunk chunk, List<Firing> due) {
    int last = chunk.moments().size() - 1;
    At at = At.repeated(chunk.moments(), last, due.size());
    return shape.kept().scope(chunk.state(), at, due);
  }

  @TruffleBoundary
  private static boolean isEmpty(List<Firing> due) {
    return due.isEmpty();
  }

  @TruffleBoundary
  private void report(
      Chunk chunk,
      Scope scope,
      List<Firing> due,
      @Nullable Column held,
      Column[][] demands,
      ProofNode.Proof proofs) {
    for (int i = 0; i < due.size(); i++) {
      List<Penalty> demanded = penalties(demands, i);
      boolean holds = held == null || held.lo()[i] != 0;
      if (holds && (penalties.length == 0 || !demanded.isEmpty())) {
        chunk.firings().add(shape.firing(due.get(i), scope, i, demanded, proofs));
      }
    }
  }

  private List<Penalty> penalties(Column[][] demands, int row) {
    List<Penalty> out = new ArrayList<>();
    for (int p = 0; p < penalties.length; p++) {
      penalties[p].make(demands[p], row).ifPresent(out::add);
    }
    return out;
  }
}
