package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.talion.compiler.core.Exemption;
import io.talion.compiler.emit.Because;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.TestNode;
import io.talion.trace.column.Column;
import io.talion.trace.finding.Finding.AppliedException;
import io.talion.trace.finding.Penalty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@code exception} over the rows of a rule that fire (semantics.md 25). */
public final class ExemptionNode extends Node {
  private final Exemption exemption;
  @Children private final TestNode[] tests;
  @Children private final PenaltyNode[] instead;
  @Children private final ColumnNode[] holes;

  /** {@code instead} is the one penalty of {@code replace}, or nothing. */
  public ExemptionNode(
      Exemption exemption, TestNode[] tests, PenaltyNode[] instead, ColumnNode[] holes) {
    this.exemption = exemption;
    this.tests = tests;
    this.instead = instead;
    this.holes = holes;
  }

  @ExplodeLoop
  Verdict execute(VirtualFrame frame, Scope scope) {
    Column held = null;
    for (TestNode test : tests) {
      Column truth = test.execute(frame, scope);
      held = truth == null ? held : RuleShape.both(scope, held, truth);
    }
    Column[][] demands = new Column[instead.length][];
    for (int i = 0; i < instead.length; i++) {
      demands[i] = instead[i].execute(frame, scope);
    }
    Column[] reasons = new Column[holes.length];
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = holes[i].execute(frame, scope);
    }
    return new Verdict(this, held, demands, reasons);
  }

  /** What an exception says of each row. */
  record Verdict(ExemptionNode node, @Nullable Column held, Column[][] demands, Column[] reasons) {

    boolean holds(int row) {
      return held == null || held.lo()[row] != 0;
    }

    Exemption.Effect effect() {
      return node.exemption.effect();
    }

    /** What {@code replace} puts in place of all penalties: nothing, if it comes to nothing. */
    List<Penalty> instead(int row) {
      return node.instead[0].make(demands[0], row).stream().toList();
    }

    @TruffleBoundary
    AppliedException applied(int row) {
      String because = Because.text(node.exemption.because(), ProofNode.values(reasons, row));
      return new AppliedException(node.exemption.name(), effect().word(), because);
    }
  }
}
