package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.EarliestPairs;
import io.talion.interpreter.data.Row;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.TableSlice;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code on a, b in S matching (k)} of a rule that needs but the earliest partner of each b. */
public final class EarliestPairNode extends TriggerNode {
  private final int stream;
  private final int first;
  private final int second;
  private final int slots;
  private final int store;
  private final List<Integer> key;
  private final int residual;
  @Children private final ColumnNode[] conditions;

  public EarliestPairNode(
      int stream,
      int first,
      int second,
      int slots,
      int store,
      List<Integer> key,
      int residual,
      ColumnNode[] conditions) {
    this.stream = stream;
    this.first = first;
    this.second = second;
    this.slots = slots;
    this.store = store;
    this.key = key;
    this.residual = residual;
    this.conditions = conditions;
  }

  @Override
  Scope bindings(VirtualFrame frame, Chunk chunk) {
    return pairs(passing(frame, chunk, stream, first, slots, conditions));
  }

  @TruffleBoundary
  private Scope pairs(Scope fresh) {
    TableSlice events = Objects.requireNonNull(fresh.slice(first));
    List<Column> keys = new ArrayList<>(key.size());
    for (int field : key) {
      keys.add(events.field(field));
    }
    int[] rows = new int[fresh.size()];
    Row[] partners = new Row[fresh.size()];
    EarliestPairs pairs = fresh.state().store(store, EarliestPairs.class);
    int n =
        pairs.add(
            keys,
            events.field(residual),
            fresh.at(),
            i -> events.table().row(events.row(i)),
            rows,
            partners);
    return bind(fresh, events, rows, partners, n);
  }

  private Scope bind(Scope fresh, TableSlice events, int[] rows, Row[] partners, int n) {
    Column a = new Column(Coding.Plain.ANY, n);
    Column b = new Column(Coding.Plain.ANY, n);
    for (int i = 0; i < n; i++) {
      a.append(partners[i]);
      b.append(events.table().row(events.row(rows[i])));
    }
    Scope scope = Scope.of(fresh.state(), fresh.at().select(rows, n), slots);
    scope.bind(first, a);
    scope.bind(second, b);
    return scope;
  }
}
