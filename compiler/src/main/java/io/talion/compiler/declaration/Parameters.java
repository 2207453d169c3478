package io.talion.compiler.declaration;

import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Signature;
import io.talion.grammar.ast.Declaration;
import java.util.List;

/** Parameters of states, tallies and machines: the first slots of their frame. */
final class Parameters {
  private Parameters() {}

  static Scope bind(List<Declaration.Parameter> parameters, Signature signature, Scope scope) {
    Scope inner = scope;
    for (int i = 0; i < parameters.size(); i++) {
      inner = inner.bind(parameters.get(i).name(), signature.parameters().get(i).type());
    }
    return inner;
  }
}
