package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Signature;
import io.talion.compiler.names.Symbol;
import io.talion.grammar.ast.Expression.Argument;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import java.util.List;

/** Reading a state, a tally or a machine by key (language.md section 5). */
final class StateReads {
  private StateReads() {}

  static Expr state(
      Symbol.StateName s, Name name, List<Argument> arguments, Span span, Scope scope) {
    Signature signature = s.signature().value();
    List<Expr> key = key(signature, name, arguments, span, scope);
    if (key.size() != signature.parameters().size()) {
      return Bad.at(span);
    }
    scope.site().reads().state(s.id(), span);
    return new Expr.StateRead(s.id(), key, signature.result(), span);
  }

  static Expr tally(
      Symbol.TallyName t, Name name, List<Argument> arguments, Span span, Scope scope) {
    Signature signature = t.signature().value();
    List<Expr> key = key(signature, name, arguments, span, scope);
    if (key.size() != signature.parameters().size()) {
      return Bad.at(span);
    }
    scope.site().reads().tally(t.id(), span);
    return new Expr.TallyRead(t.id(), key, signature.result(), span);
  }

  static Expr machine(
      Symbol.MachineName m, Name name, List<Argument> arguments, Span span, Scope scope) {
    Signature signature = m.signature().value();
    List<Expr> key = key(signature, name, arguments, span, scope);
    return key.size() == signature.parameters().size()
        ? Bad.later(signature.result(), span)
        : Bad.at(span);
  }

  private static List<Expr> key(
      Signature signature, Name name, List<Argument> arguments, Span span, Scope scope) {
    List<Type.Field> parameters = signature.parameters();
    return Arguments.positional(name, parameters, arguments, span, scope);
  }
}
