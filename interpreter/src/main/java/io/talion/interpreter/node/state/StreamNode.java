package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.element.Origin;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.node.StratumNode;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A {@code stream}: the union of its emissions, in the order they are declared; equal elements of
 * one instant are one (semantics.md 41).
 */
public final class StreamNode extends StratumNode {
  private final int stream;
  @Children private final EmissionNode[] emissions;

  public StreamNode(int stream, EmissionNode[] emissions) {
    this.stream = stream;
    this.emissions = emissions;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame, Chunk chunk) {
    Emitted[] emitted = new Emitted[emissions.length];
    for (int i = 0; i < emissions.length; i++) {
      emitted[i] = emissions[i].execute(frame, chunk);
    }
    put(chunk, stream, emitted);
  }

  @TruffleBoundary
  private static void put(Chunk chunk, int stream, Emitted[] emitted) {
    int[] at = new int[rows(emitted)];
    int n = 0;
    List<List<Row>> bound = new ArrayList<>();
    List<Column> fields = columns(chunk.state(), stream);
    int[] next = new int[emitted.length];
    Set<List<Value>> seen = new HashSet<>();
    int instants = at.length == 0 ? 0 : chunk.moments().size();
    for (int instant = 0; instant < instants; instant++) {
      seen.clear();
      for (int e = 0; e < emitted.length; e++) {
        while (emitted[e].isAt(next[e], instant)) {
          int row = next[e]++;
          List<Value> values = emitted[e].values(row);
          if (seen.add(values)) {
            at[n++] = instant;
            bound.add(emitted[e].bound(row));
            append(fields, values);
          }
        }
      }
    }
    chunk.put(
        Table.ofColumns(
            chunk.state(),
            stream,
            At.of(chunk.moments(), at, n),
            fields,
            i -> new Origin.Made(bound.get(i))));
  }

  private static int rows(Emitted[] emitted) {
    return Arrays.stream(emitted).mapToInt(e -> e.scope().size()).sum();
  }

  private static List<Column> columns(RunState state, int stream) {
    List<Column> columns = new ArrayList<>();
    for (Type.Field field : state.core().streams().get(stream).fields()) {
      columns.add(new Column(state.coding(field.type())));
    }
    return columns;
  }

  private static void append(List<Column> fields, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      fields.get(i).append(values.get(i));
    }
  }
}
