package io.talion.interpreter.language;

import com.oracle.truffle.api.frame.VirtualFrame;

/** A policy's source evaluates to the policy. */
final class PolicyEvaluationNode extends EvaluationNode {
  private final PolicyValue policy;

  PolicyEvaluationNode(PolicyValue policy) {
    this.policy = policy;
  }

  @Override
  Object execute(VirtualFrame frame) {
    return policy;
  }
}
