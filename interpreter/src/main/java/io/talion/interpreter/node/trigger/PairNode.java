package io.talion.interpreter.node.trigger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Slice;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.interpreter.pair.Pair;
import io.talion.interpreter.pair.PairStore;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import java.util.List;

/** {@code on a, b in S matching (k) within w}: every two different elements, once. */
public final class PairNode extends TriggerNode {
  private final int stream;
  private final int first;
  private final int second;
  private final int slots;
  private final int store;
  @Children private final ColumnNode[] conditions;

  /** What partners are found by; each reads one element, in either slot. */
  @Children private final ColumnNode[] values;

  public PairNode(
      int stream,
      int first,
      int second,
      int slots,
      int store,
      ColumnNode[] conditions,
      ColumnNode[] values) {
    this.stream = stream;
    this.first = first;
    this.second = second;
    this.slots = slots;
    this.store = store;
    this.conditions = conditions;
    this.values = values;
  }

  @Override
  public Scope bindings(VirtualFrame frame, Chunk chunk) {
    Scope fresh = passing(frame, chunk, stream, first, slots, conditions);
    both(fresh, first, second);
    return pairs(fresh, values(frame, fresh, values), first, second, slots, store);
  }

  @TruffleBoundary
  private static void both(Scope fresh, int first, int second) {
    Slice slice = fresh.slice(first);
    if (slice != null) {
      fresh.bind(second, slice);
    } else {
      fresh.bind(second, fresh.column(first));
    }
  }

  /** What is computed of each row. */
  @ExplodeLoop
  static Column[] values(VirtualFrame frame, Scope fresh, ColumnNode[] nodes) {
    Column[] values = new Column[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      values[i] = nodes[i].execute(frame, fresh);
    }
    return values;
  }

  @TruffleBoundary
  private static Scope pairs(
      Scope fresh, Column[] values, int first, int second, int slots, int store) {
    PairStore pairs = fresh.state().store(store, PairStore.class);
    List<Pair> found = pairs.add(fresh.column(first), values, fresh.size());
    return bind(fresh, found, first, second, slots);
  }

  static Scope bind(Scope fresh, List<Pair> pairs, int first, int second, int slots) {
    Scope scope =
        Scope.of(
            fresh.state(),
            At.of(fresh.at().moments(), pairs.stream().map(Pair::instant).toList()),
            slots);
    Column a = new Column(Coding.Plain.ANY, pairs.size());
    Column b = new Column(Coding.Plain.ANY, pairs.size());
    for (Pair pair : pairs) {
      a.append(pair.first());
      b.append(pair.second());
    }
    scope.bind(first, a);
    scope.bind(second, b);
    return scope;
  }
}
