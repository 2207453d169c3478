package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.element.Origin;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.Bindings;
import io.talion.interpreter.node.StratumNode;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A tally (semantics.md 13 and 42): the steps of an instant one by one, elements in canonical
 * order, of one element in the order written, {@code every} last.
 */
public final class StepsNode extends StratumNode {
  /** A step to be taken for a row of its bindings. */
  private record Turn(int step, Scope scope, int row, List<Row> bound) {
    int compareTo(Turn other) {
      if (bound.isEmpty() || other.bound.isEmpty()) {
        int last = Boolean.compare(bound.isEmpty(), other.bound.isEmpty());
        return last != 0 ? last : Integer.compare(step, other.step);
      }
      int byElement = Row.CANONICAL.compare(bound.getLast(), other.bound.getLast());
      return byElement != 0 ? byElement : Integer.compare(step, other.step);
    }
  }

  private final int stream;
  @Children private final StepTakenNode[] steps;

  public StepsNode(int stream, StepTakenNode[] steps) {
    this.stream = stream;
    this.steps = steps;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame, Chunk chunk) {
    List<Turn> turns = new ArrayList<>(steps.length);
    for (int i = 0; i < steps.length; i++) {
      collect(turns, i, steps[i].bindings(), steps[i].trigger().bindings(frame, chunk));
    }
    take(frame.materialize(), chunk, sorted(turns));
  }

  @TruffleBoundary
  private static void collect(List<Turn> turns, int step, Bindings bindings, Scope scope) {
    for (int i = 0; i < scope.size(); i++) {
      turns.add(new Turn(step, scope, i, bindings.elements(scope, i)));
    }
  }

  @TruffleBoundary
  private static List<Turn> sorted(List<Turn> turns) {
    return turns.stream().sorted(Turn::compareTo).toList();
  }

  /** Turn by turn, each seeing what the last one left: nothing here for a compiler to unroll. */
  @TruffleBoundary
  private void take(MaterializedFrame frame, Chunk chunk, List<Turn> turns) {
    List<List<Value>> fields = new ArrayList<>();
    List<List<Row>> bound = new ArrayList<>();
    for (Turn turn : turns) {
      Scope row = turn.scope.select(new int[] {turn.row}, 1);
      for (List<Value> taken : steps[turn.step].take(frame, row, turn.bound)) {
        fields.add(taken);
        bound.add(turn.bound);
      }
    }
    put(chunk, stream, fields, bound);
  }

  @TruffleBoundary
  private static void put(
      Chunk chunk, int stream, List<List<Value>> fields, List<List<Row>> bound) {
    chunk.put(Table.ofValues(chunk, stream, fields, i -> new Origin.Made(bound.get(i))));
  }
}
