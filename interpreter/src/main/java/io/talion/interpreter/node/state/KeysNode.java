package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.talion.compiler.core.Tally;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.column.Rows;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For which keys a step of a tally or a transition of a machine is: the one that its element names,
 * else every member of the key's kind, ascending (semantics.md 13).
 */
public final class KeysNode extends Node {
  private final List<Tally.Parameter> parameters;
  @Children private final @Nullable ColumnNode[] named;

  /** {@code named[i]} is null where parameter i ranges over the members of its kind. */
  public KeysNode(List<Tally.Parameter> parameters, @Nullable ColumnNode[] named) {
    this.parameters = parameters;
    this.named = named;
  }

  /** Of a scope of one row. */
  List<List<Value>> of(VirtualFrame frame, Scope row) {
    List<List<Value>> all = List.of(List.of());
    for (int i = 0; i < named.length; i++) {
      all = product(all, choices(frame, row, i));
    }
    return all;
  }

  private List<Value> choices(VirtualFrame frame, Scope row, int parameter) {
    ColumnNode key = named[parameter];
    return key == null
        ? row.state().members(parameters.get(parameter).kind()).at(row.at().instant(0))
        : List.of(key.execute(frame, row).value(0));
  }

  @TruffleBoundary
  private static List<List<Value>> product(List<List<Value>> keys, List<Value> choices) {
    List<List<Value>> out = new ArrayList<>();
    for (List<Value> key : keys) {
      for (Value choice : choices) {
        List<Value> longer = new ArrayList<>(key);
        longer.add(choice);
        out.add(List.copyOf(longer));
      }
    }
    return out;
  }

  /** A column of one value. */
  @TruffleBoundary
  static Column filled(Scope row, Value value, Type type) {
    return Rows.repeat(new Column(row.state().coding(type), 1), value, 1);
  }
}
