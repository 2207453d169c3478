package io.talion.interpreter.language;

import com.oracle.truffle.api.frame.VirtualFrame;

/** The source of one {@code fun} evaluates to a function. */
final class FunctionEvaluationNode extends EvaluationNode {
  private final FunctionValue function;

  FunctionEvaluationNode(Formula formula) {
    this.function = new FunctionValue(formula);
  }

  @Override
  Object execute(VirtualFrame frame) {
    return function;
  }
}
