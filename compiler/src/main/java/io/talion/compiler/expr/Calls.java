package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.KeptNames;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Expression.Argument;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code f(…)}: whose name it is decides what it does. Declarations win over built-ins. */
final class Calls {
  private Calls() {}

  static Expr call(Expression.Call c, Type hint, Scope scope) {
    Optional<Symbol> symbol = scope.names().find(c.callee().text());
    if (symbol.isPresent() && isCallable(symbol.get(), scope)) {
      return ofSymbol(symbol.get(), c, scope);
    }
    if (Builtins.isKnown(c.callee().text(), scope)) {
      return Builtins.call(c, hint, scope);
    }
    return symbol.isPresent() ? notCallable(symbol.get(), c, scope) : unknown(c, scope);
  }

  private static boolean isCallable(Symbol s, Scope scope) {
    return switch (s) {
      case Symbol.Function f -> true;
      case Symbol.StateName st -> true;
      case Symbol.TallyName t -> true;
      case Symbol.MachineName m -> true;
      case Symbol.TableName t -> true;
      case Symbol.TypeName t -> t.type().value() instanceof Type.Record;
      case Symbol.StreamName st -> scope.site().inTest();
      default -> false;
    };
  }

  private static Expr ofSymbol(Symbol s, Expression.Call c, Scope scope) {
    return switch (s) {
      case Symbol.Function f -> Inlining.call(f, c.callee(), c.arguments(), c.span(), scope);
      case Symbol.StateName st -> StateReads.state(st, c.callee(), c.arguments(), c.span(), scope);
      case Symbol.TallyName t -> StateReads.tally(t, c.callee(), c.arguments(), c.span(), scope);
      case Symbol.MachineName m ->
          StateReads.machine(m, c.callee(), c.arguments(), c.span(), scope);
      case Symbol.TableName t -> Tables.read(t.table().value(), c, scope);
      case Symbol.TypeName t -> record((Type.Record) t.type().value(), c, scope);
      case Symbol.StreamName st ->
          Records.of(st.stream().fields(), st.stream().element(), c, scope);
      default -> notCallable(s, c, scope);
    };
  }

  private static Expr record(Type.Record r, Expression.Call c, Scope scope) {
    return Records.of(r.fields(), r, c, scope);
  }

  private static Expr notCallable(Symbol s, Expression.Call c, Scope scope) {
    c.arguments().forEach(a -> scope.infer(a.value()));
    if (s instanceof Symbol.Missing) {
      return Bad.at(c.span());
    }
    if (s instanceof Symbol.Kept k) {
      KeptNames.read(k, c.callee(), scope);
      return Bad.at(c.span());
    }
    return Bad.error(
        scope,
        "T0108",
        c.callee().span(),
        "the " + s.noun() + " `" + c.callee().text() + "` cannot be called",
        "",
        "leave the parentheses out");
  }

  private static Expr unknown(Expression.Call c, Scope scope) {
    for (Argument a : c.arguments()) {
      scope.report().muted(() -> scope.infer(a.value()));
    }
    List<String> known = new ArrayList<>(scope.names().all());
    known.addAll(Builtins.names(scope));
    return Bad.error(
        scope,
        "T0101",
        c.callee().span(),
        "unknown function `" + c.callee().text() + "`",
        "no function, state, tally or built-in has this name",
        Suggest.fix(c.callee().text(), known, "declare it with `fun` or `state`"));
  }
}
