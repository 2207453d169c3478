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

/**
 * Reading a state, a tally or a machine by key (language.md section 5): now, which the order of the
 * instant has to allow, or before the instant.
 */
final class StateReads {
  private StateReads() {}

  static Expr state(
      Symbol.StateName s, Name name, List<Argument> arguments, Span span, Scope scope) {
    Expr read = of(s, name, arguments, span, scope);
    if (read instanceof Expr.StateRead) {
      scope.site().reads().state(s.id(), span);
    }
    return read;
  }

  static Expr tally(
      Symbol.TallyName t, Name name, List<Argument> arguments, Span span, Scope scope) {
    Expr read = previous(t, name, arguments, span, scope);
    if (read instanceof Expr.TallyRead) {
      scope.site().reads().tally(t.id(), span);
    }
    return read;
  }

  static Expr machine(
      Symbol.MachineName m, Name name, List<Argument> arguments, Span span, Scope scope) {
    Expr read = previous(m, name, arguments, span, scope);
    if (read instanceof Expr.MachineRead) {
      scope.site().reads().machine(m.id(), span);
    }
    return read;
  }

  static Expr previous(
      Symbol.StateName s, Name name, List<Argument> arguments, Span span, Scope scope) {
    Expr read = of(s, name, arguments, span, scope);
    if (read instanceof Expr.StateRead) {
      scope.site().reads().previous(s.id(), span);
    }
    return read;
  }

  static Expr previous(
      Symbol.TallyName t, Name name, List<Argument> arguments, Span span, Scope scope) {
    Signature signature = t.signature().value();
    List<Expr> key = key(signature, name, arguments, span, scope);
    return key.size() == signature.parameters().size()
        ? new Expr.TallyRead(t.id(), key, signature.result(), span)
        : Bad.at(span);
  }

  static Expr previous(
      Symbol.MachineName m, Name name, List<Argument> arguments, Span span, Scope scope) {
    Signature signature = m.signature().value();
    List<Expr> key = key(signature, name, arguments, span, scope);
    return key.size() == signature.parameters().size()
        ? new Expr.MachineRead(m.id(), key, signature.result(), span)
        : Bad.at(span);
  }

  private static Expr of(
      Symbol.StateName s, Name name, List<Argument> arguments, Span span, Scope scope) {
    Signature signature = s.signature().value();
    List<Expr> key = key(signature, name, arguments, span, scope);
    return key.size() == signature.parameters().size()
        ? new Expr.StateRead(s.id(), key, signature.result(), span)
        : Bad.at(span);
  }

  private static List<Expr> key(
      Signature signature, Name name, List<Argument> arguments, Span span, Scope scope) {
    List<Type.Field> parameters = signature.parameters();
    return Arguments.positional(name, parameters, arguments, span, scope);
  }
}
