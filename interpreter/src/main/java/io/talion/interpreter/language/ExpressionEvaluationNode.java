package io.talion.interpreter.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.nodes.DirectCallNode;
import io.talion.trace.column.Column;
import java.util.List;

/** An expression's source evaluates to its value. */
final class ExpressionEvaluationNode extends EvaluationNode {
  private final Formula formula;
  @Child private DirectCallNode call;

  ExpressionEvaluationNode(Formula formula) {
    this.formula = formula;
    this.call = DirectCallNode.create(formula.code());
  }

  @Override
  Object execute(VirtualFrame frame) {
    return value((Column) call.call(formula.scope(List.of())));
  }

  @TruffleBoundary
  private Object value(Column column) {
    return Outgoing.of(column.value(0), formula.type(), TalionLanguage.context(this));
  }

  @Override
  public boolean hasTag(Class<? extends Tag> tag) {
    return tag == StandardTags.ExpressionTag.class || super.hasTag(tag);
  }
}
