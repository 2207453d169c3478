package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.source.SourceSection;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.RuleTag;
import io.talion.interpreter.node.Sections;
import io.talion.interpreter.node.StratumNode;
import io.talion.interpreter.node.TestNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.trace.column.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule over a chunk: trigger, test, culprit, penalties, discipline (language.md section 6). What
 * fires is collected in the chunk; it becomes a finding when the instant is concluded.
 */
public final class RuleNode extends StratumNode {
  private final RuleShape shape;
  @Child private TriggerNode trigger;
  @Children private final TestNode[] tests;
  @Children private final ColumnNode[] key;
  @Children private final PenaltyNode[] penalties;
  @Children private final TestNode[] lets;
  @Child private ReportNode report;

  /** {@code lets} are those that only rows that fire have to know. */
  public RuleNode(
      RuleShape shape,
      TriggerNode trigger,
      TestNode[] tests,
      ColumnNode[] key,
      PenaltyNode[] penalties,
      TestNode[] lets,
      ReportNode report) {
    this.shape = shape;
    this.trigger = trigger;
    this.tests = tests;
    this.key = key;
    this.penalties = penalties;
    this.lets = lets;
    this.report = report;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame, Chunk chunk) {
    Scope scope = shape.effective(trigger.bindings(frame, chunk));
    if (scope.size() == 0) {
      return;
    }
    Column held = null;
    for (TestNode test : tests) {
      Column truth = test.execute(frame, scope);
      if (truth != null && shape.clears()) {
        held = RuleShape.both(scope, held, truth);
      } else if (truth != null) {
        scope = TriggerNode.where(scope, truth);
      }
    }
    if (scope.size() > 0) {
      fire(frame, chunk, scope, held);
    }
  }

  private void fire(VirtualFrame frame, Chunk chunk, Scope scope, @Nullable Column held) {
    Column[] keys = keys(frame, scope);
    List<Fired> fired = shape.fired(scope, held, keys, penalties, demands(frame, scope));
    if (fired(fired)) {
      report(frame, chunk, select(scope, fired), fired);
    }
  }

  @ExplodeLoop
  private void report(VirtualFrame frame, Chunk chunk, Scope scope, List<Fired> fired) {
    for (TestNode let : lets) {
      let.execute(frame, scope);
    }
    report.execute(frame, chunk, scope, fired);
  }

  @ExplodeLoop
  private Column[] keys(VirtualFrame frame, Scope scope) {
    Column[] keys = new Column[key.length];
    for (int i = 0; i < key.length; i++) {
      keys[i] = key[i].execute(frame, scope);
    }
    return keys;
  }

  @ExplodeLoop
  private Column[][] demands(VirtualFrame frame, Scope scope) {
    Column[][] demands = new Column[penalties.length][];
    for (int i = 0; i < penalties.length; i++) {
      demands[i] = penalties[i].execute(frame, scope);
    }
    return demands;
  }

  @TruffleBoundary
  private static boolean fired(List<Fired> fired) {
    return !fired.isEmpty();
  }

  @TruffleBoundary
  private static Scope select(Scope scope, List<Fired> fired) {
    int[] rows = new int[fired.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = fired.get(i).row();
    }
    return scope.select(rows, rows.length);
  }

  @Override
  public boolean isInstrumentable() {
    return true;
  }

  @Override
  public boolean hasTag(Class<? extends Tag> tag) {
    return tag == RuleTag.class;
  }

  @Override
  public @Nullable SourceSection getSourceSection() {
    return Sections.of(this, shape.start(), shape.end());
  }
}
