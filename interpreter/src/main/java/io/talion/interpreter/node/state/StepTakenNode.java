package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.talion.compiler.core.Tally;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.TallyStore;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.Bindings;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a tally, for the key that its trigger names or for every member. */
public final class StepTakenNode extends Node {
  private final Tally tally;
  private final int store;
  private final List<Integer> shown;
  private final Bindings bindings;
  @Child private TriggerNode trigger;
  @Child private KeysNode keys;
  @Child private ColumnNode initial;
  @Child private @Nullable ColumnNode when;
  @Child private ColumnNode value;

  /** {@code keys[i]} is null where parameter i ranges over the members of its kind. */
  public StepTakenNode(
      Tally tally,
      int store,
      List<Integer> shown,
      Bindings bindings,
      TriggerNode trigger,
      @Nullable ColumnNode[] keys,
      ColumnNode initial,
      @Nullable ColumnNode when,
      ColumnNode value) {
    this.tally = tally;
    this.store = store;
    this.shown = shown;
    this.bindings = bindings;
    this.trigger = trigger;
    this.keys = new KeysNode(tally.parameters(), keys);
    this.initial = initial;
    this.when = when;
    this.value = value;
  }

  TriggerNode trigger() {
    return trigger;
  }

  Bindings bindings() {
    return bindings;
  }

  /** Takes the step for a scope of one row; gives the fields of the elements it makes. */
  List<List<Value>> take(VirtualFrame frame, Scope row, List<Row> bound) {
    List<List<Value>> out = new ArrayList<>();
    for (List<Value> key : keys.of(frame, row)) {
      bind(row, key);
      Value before = before(frame, row, key);
      row.bind(tally.itSlot(), KeysNode.filled(row, before, tally.type()));
      if (when == null || when.execute(frame, row).value(0) == Bool.TRUE) {
        Value after = value.execute(frame, row).value(0);
        row.state().store(store, TallyStore.class).put(key, row.at().instant(0), after);
        out.add(fields(bound, key, before, after));
      }
    }
    return out;
  }

  private Value before(VirtualFrame frame, Scope row, List<Value> key) {
    @Nullable Value known = row.state().store(store, TallyStore.class).value(key);
    return known == null ? initial.execute(frame, row).value(0) : known;
  }

  private void bind(Scope row, List<Value> key) {
    for (int i = 0; i < key.size(); i++) {
      row.bind(i, KeysNode.filled(row, key.get(i), tally.parameters().get(i).type()));
    }
  }

  @TruffleBoundary
  private List<Value> fields(List<Row> bound, List<Value> key, Value before, Value after) {
    List<Value> fields = new ArrayList<>();
    shown.forEach(i -> fields.add(bound.getLast().field(i)));
    fields.addAll(key);
    fields.add(before);
    fields.add(after);
    return fields;
  }
}
