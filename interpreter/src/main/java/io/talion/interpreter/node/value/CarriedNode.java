package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Purse;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.column.Rows;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;

/** {@code carried(r)}: what a reward holds over, as it is now. */
public final class CarriedNode extends ColumnNode {
  private final int purse;
  private final Type type;

  public CarriedNode(int purse, Type type) {
    this.purse = purse;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return carried(scope);
  }

  @TruffleBoundary
  private Column carried(Scope scope) {
    Int held = new Int(scope.state().store(purse, Purse.class).carried());
    return Rows.repeat(new Column(scope.state().coding(type), scope.size()), held, scope.size());
  }
}
