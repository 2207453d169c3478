package io.talion.interpreter.node;

import com.oracle.truffle.api.instrumentation.Tag;

/** Marks rules: what a tool stops at, counts or explains. */
@Tag.Identifier("RULE")
public final class RuleTag extends Tag {
  private RuleTag() {}
}
