package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Purse;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;

/** {@code paid(r, x)}: all that a reward has paid to a member, as it is now. */
public final class PaidNode extends ColumnNode {
  private final int purse;
  private final Type type;
  @Child private ColumnNode member;

  public PaidNode(int purse, Type type, ColumnNode member) {
    this.purse = purse;
    this.type = type;
    this.member = member;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return paid(scope, member.execute(frame, scope));
  }

  @TruffleBoundary
  private Column paid(Scope scope, Column members) {
    Purse held = scope.state().store(purse, Purse.class);
    Column out = new Column(scope.state().coding(type), scope.size());
    for (int i = 0; i < scope.size(); i++) {
      out.append(new Int(held.paid(members.value(i))));
    }
    return out;
  }
}
