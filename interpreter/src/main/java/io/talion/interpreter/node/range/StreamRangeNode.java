package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.KeyedLog;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.RowList;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.Expansion;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The elements of a stream that a log holds for the key of each row, up to the row's instant. */
public final class StreamRangeNode extends RangeNode {
  private final int log;
  private final int slot;

  /** How much earlier than the instant its last element is: findings are of earlier instants. */
  private final int delay;

  @Children private final ColumnNode[] keys;

  public StreamRangeNode(int log, int slot, int delay, ColumnNode[] keys) {
    this.log = log;
    this.slot = slot;
    this.delay = delay;
    this.keys = keys;
  }

  @Override
  @ExplodeLoop
  public Expansion expand(VirtualFrame frame, Scope scope) {
    Column[] columns = new Column[keys.length];
    for (int i = 0; i < keys.length; i++) {
      columns[i] = keys[i].execute(frame, scope);
    }
    return expand(scope, columns, log, slot, delay);
  }

  @TruffleBoundary
  private static Expansion expand(Scope scope, Column[] keys, int log, int slot, int delay) {
    KeyedLog rows = scope.state().store(log, KeyedLog.class);
    Column elements = scope.register(Coding.Plain.ANY);
    int[] group = new int[Math.max(16, scope.size())];
    for (int i = 0; i < scope.size(); i++) {
      RowList list = rows.of(key(keys, i));
      int n = list.upTo(scope.at().order(i) - delay);
      int from = elements.size();
      if (group.length < from + n) {
        group = Arrays.copyOf(group, Math.max(from + n, group.length * 2));
      }
      Arrays.fill(group, from, from + n, i);
      for (int k = 0; k < n; k++) {
        elements.append(list.row(k));
      }
    }
    return Expansion.of(scope, slot, group, elements.size(), elements);
  }

  private static List<Value> key(Column[] keys, int row) {
    List<Value> key = new ArrayList<>(keys.length);
    for (Column column : keys) {
      key.add(column.value(row));
    }
    return key;
  }
}
