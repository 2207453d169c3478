package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.compiler.core.Machine;
import io.talion.compiler.core.Machine.Transition;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.MachineStore;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.element.Origin;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.node.StratumNode;
import io.talion.trace.value.Order;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A machine (semantics.md 13, 42 and 43), one instant a chunk: its elements one by one in canonical
 * order, at most one transition per element and key, the first declared that matches; then the
 * timeouts that have come, by key.
 */
public final class MachineNode extends StratumNode {
  /** A row that may cause a transition. */
  private record Turn(int transition, Scope scope, int row, Row element) {}

  private static final Comparator<Turn> IN_ORDER =
      Comparator.comparing(Turn::element, Row.CANONICAL).thenComparingInt(Turn::transition);

  private static final Comparator<List<Value>> BY_KEY =
      (a, b) -> {
        int order = 0;
        for (int i = 0; order == 0 && i < a.size(); i++) {
          order = Order.CANONICAL.compare(a.get(i), b.get(i));
        }
        return order;
      };

  private final Machine machine;
  private final int store;
  @Children private final TransitionNode[] transitions;

  public MachineNode(Machine machine, int store, TransitionNode[] transitions) {
    this.machine = machine;
    this.store = store;
    this.transitions = transitions;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame, Chunk chunk) {
    Scope[] rows = new Scope[transitions.length];
    for (int i = 0; i < transitions.length; i++) {
      rows[i] = transitions[i].trigger().bindings(frame, chunk);
    }
    run(frame.materialize(), chunk, rows);
  }

  /** Turn by turn, each seeing what the last one left: nothing here for a compiler to unroll. */
  @TruffleBoundary
  private void run(MaterializedFrame frame, Chunk chunk, Scope[] rows) {
    Moves moves = new Moves(chunk.state().store(store, MachineStore.class), chunk.last());
    @Nullable Row element = null;
    Set<List<Value>> moved = new HashSet<>();
    for (Turn turn : turns(rows)) {
      if (!turn.element().equals(element)) {
        element = turn.element();
        moved.clear();
      }
      take(frame, turn, moved, moves);
    }
    moves.timeOut();
    chunk.put(
        Table.ofValues(
            chunk, machine.stream(), moves.fields, i -> new Origin.Made(moves.causes.get(i))));
  }

  private List<Turn> turns(Scope[] rows) {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      for (int row = 0; row < rows[i].size(); row++) {
        turns.add(new Turn(i, rows[i], row, transitions[i].element(rows[i], row)));
      }
    }
    turns.sort(IN_ORDER);
    return turns;
  }

  private void take(MaterializedFrame frame, Turn turn, Set<List<Value>> moved, Moves moves) {
    TransitionNode node = transitions[turn.transition()];
    Scope row = turn.scope().select(new int[] {turn.row()}, 1);
    for (List<Value> key : node.keys(frame, row)) {
      boolean stands = moves.machine.state(key) == node.transition().from();
      if (stands && !moved.contains(key) && node.holds(frame, row, key)) {
        moved.add(key);
        moves.take(key, node.transition(), List.of(turn.element()));
      }
    }
  }

  /** The transitions of an instant. */
  private static final class Moves {
    private final MachineStore machine;
    private final Instant now;
    private final List<List<Value>> fields = new ArrayList<>();
    private final List<List<Row>> causes = new ArrayList<>();

    Moves(MachineStore machine, Instant now) {
      this.machine = machine;
      this.now = now;
    }

    void take(List<Value> key, Transition to, List<Row> cause) {
      machine.move(key, to, now, cause);
      tell(key, to, cause);
    }

    /** Of each key that something is due for. */
    void timeOut() {
      for (List<Value> key : machine.due(now).stream().sorted(BY_KEY).toList()) {
        Transition to = machine.timeout(key, now);
        tell(key, to, machine.timeOut(key, to, now));
      }
    }

    private void tell(List<Value> key, Transition to, List<Row> cause) {
      List<Value> values = new ArrayList<>(key);
      values.add(machine.named(to.from()));
      values.add(machine.named(to.to()));
      fields.add(values);
      causes.add(cause);
    }
  }
}
