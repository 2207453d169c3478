package io.talion.interpreter.node.trigger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Backlog;
import io.talion.interpreter.data.BacklogSlice;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.EarliestPairs;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.TableSlice;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.trace.column.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** {@code on a, b in S matching (k)} of a rule that needs but the earliest partner of each b. */
public final class EarliestPairNode extends TriggerNode {
  private final int stream;
  private final int first;
  private final int second;
  private final int slots;
  private final int store;
  private final int backlog;
  private final List<Integer> key;
  private final int residual;
  @Children private final ColumnNode[] conditions;

  public EarliestPairNode(
      int stream,
      int first,
      int second,
      int slots,
      int store,
      int backlog,
      List<Integer> key,
      int residual,
      ColumnNode[] conditions) {
    this.stream = stream;
    this.first = first;
    this.second = second;
    this.slots = slots;
    this.store = store;
    this.backlog = backlog;
    this.key = key;
    this.residual = residual;
    this.conditions = conditions;
  }

  @Override
  public Scope bindings(VirtualFrame frame, Chunk chunk) {
    return pairs(passing(frame, chunk, stream, first, slots, conditions));
  }

  @TruffleBoundary
  private Scope pairs(Scope fresh) {
    TableSlice events = (TableSlice) Objects.requireNonNull(fresh.slice(first));
    RunState state = fresh.state();
    List<Column> keys = new ArrayList<>(key.size());
    for (int field : key) {
      keys.add(events.field(field));
    }
    EarliestPairs pairs = state.store(store, EarliestPairs.class);
    int n = pairs.add(keys, events.field(residual), fresh.at(), events);
    Scope scope = Scope.of(state, fresh.at().select(pairs.rows(), n, state.selection(n)), slots);
    long[] partners = Arrays.copyOf(pairs.partners(), n);
    scope.bind(first, new BacklogSlice(state.store(backlog, Backlog.class), partners, n));
    scope.bind(second, events.gather(pairs.rows(), n));
    return scope;
  }
}
