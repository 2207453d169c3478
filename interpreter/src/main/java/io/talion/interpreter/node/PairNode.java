package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.At;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Pair;
import io.talion.interpreter.data.PairStore;
import io.talion.interpreter.data.Scope;
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

  public PairNode(
      int stream, int first, int second, int slots, int store, ColumnNode[] conditions) {
    this.stream = stream;
    this.first = first;
    this.second = second;
    this.slots = slots;
    this.store = store;
    this.conditions = conditions;
  }

  @Override
  Scope bindings(VirtualFrame frame, Chunk chunk) {
    Scope fresh = passing(frame, chunk, stream, first, slots, conditions);
    return pairs(fresh, first, second, slots, store);
  }

  @TruffleBoundary
  private static Scope pairs(Scope fresh, int first, int second, int slots, int store) {
    PairStore pairs = fresh.state().store(store, PairStore.class);
    return bind(fresh, pairs.add(fresh.column(first), fresh.size()), first, second, slots);
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
