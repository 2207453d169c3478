package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.KeptNames;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import io.talion.trace.value.EnumCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bare names: a variable, else a case of the enum that is expected, else a declaration, else in a
 * test a name for an address.
 */
final class References {
  private References() {}

  static Expr reference(Expression.Reference r, Type hint, Scope scope) {
    String name = r.name().text();
    Optional<Expr> local = scope.local(name);
    if (local.isPresent()) {
      return at(local.get(), r.span(), scope);
    }
    Optional<Expr> enumCase = enumCase(name, hint, r.span());
    if (enumCase.isPresent()) {
      return enumCase.get();
    }
    Optional<Symbol> symbol = scope.names().find(name);
    return symbol.isPresent() && !isTestName(symbol.get(), hint, scope)
        ? ofSymbol(symbol.get(), r, scope)
        : unresolved(r, hint, scope);
  }

  /** A case of the enum, if the name is one. */
  static Optional<Expr> enumCase(String name, Type hint, Span span) {
    if (!(Types.base(hint) instanceof Type.Enum e) || !e.cases().contains(name)) {
      return Optional.empty();
    }
    int ordinal = e.cases().indexOf(name);
    return Optional.of(
        new Expr.Const(new EnumCase(e.name(), name, ordinal), Types.inner(hint), span));
  }

  /** The value of a declaration named without arguments. */
  static Expr ofSymbol(Symbol symbol, Expression.Reference r, Scope scope) {
    return switch (symbol) {
      case Symbol.Constant c -> at(c.value().value(), r.span(), scope);
      case Symbol.StateName s -> StateReads.state(s, r.name(), List.of(), r.span(), scope);
      case Symbol.TallyName t -> StateReads.tally(t, r.name(), List.of(), r.span(), scope);
      case Symbol.MachineName m -> StateReads.machine(m, r.name(), List.of(), r.span(), scope);
      case Symbol.Function f -> Inlining.call(f, r.name(), List.of(), r.span(), scope);
      case Symbol.Missing m -> Bad.at(r.span());
      case Symbol.Kept k -> {
        KeptNames.read(k, r.name(), scope);
        yield Bad.at(r.span());
      }
      default -> notAValue(symbol, r, scope);
    };
  }

  /** The same at the place where it is read, with what is known of it. */
  private static Expr at(Expr value, Span span, Scope scope) {
    Expr copy =
        switch (value) {
          case Expr.Const c -> new Expr.Const(c.value(), c.type(), span);
          case Expr.Local l -> new Expr.Local(l.slot(), l.type(), span);
          default -> value;
        };
    if (scope.fold().ranges().isNoted(value)) {
      scope.fold().ranges().note(copy, scope.fold().ranges().of(value));
    }
    return copy;
  }

  private static boolean isTestName(Symbol symbol, Type hint, Scope scope) {
    boolean value =
        symbol instanceof Symbol.Constant
            || symbol instanceof Symbol.StateName
            || symbol instanceof Symbol.TallyName;
    return scope.site().inTest() && Types.isAddress(hint) && !value;
  }

  private static Expr unresolved(Expression.Reference r, Type hint, Scope scope) {
    if (scope.site().inTest() && Types.isAddress(hint) && !Types.isError(hint)) {
      return TestNames.value(r.name(), hint, scope);
    }
    Optional<Expr> free = Types.isError(hint) ? anyCase(r, scope) : Optional.empty();
    return free.orElseGet(() -> unknown(r.name(), scope));
  }

  /** A case that only one enum has, where nothing is expected. */
  private static Optional<Expr> anyCase(Expression.Reference r, Scope scope) {
    List<Type> enums = new ArrayList<>();
    scope
        .names()
        .symbols()
        .forEach((n, s) -> {
          if (s instanceof Symbol.TypeName t
              && t.type().value() instanceof Type.Enum e
              && e.cases().contains(r.name().text())) {
            enums.add(e);
          }
        });
    return enums.size() == 1 ? enumCase(r.name().text(), enums.get(0), r.span()) : Optional.empty();
  }

  static Expr offender(Expression.Offender o, Scope scope) {
    return scope
        .local("offender")
        .orElseGet(() ->
            Bad.error(
                scope,
                "T0101",
                o.span(),
                "`offender` has no meaning here",
                "it names the culprit inside an exception",
                "name the culprit as the rule does"));
  }

  static Expr unknown(Name name, Scope scope) {
    List<String> known = new ArrayList<>(scope.locals().keySet());
    known.addAll(scope.names().all());
    return Bad.error(
        scope,
        "T0101",
        name.span(),
        "unknown name `" + name.text() + "`",
        "no variable, let or declaration has it",
        Suggest.fix(name.text(), known, "declare it, or check its spelling"));
  }

  private static Expr notAValue(Symbol symbol, Expression.Reference r, Scope scope) {
    String fix =
        symbol instanceof Symbol.StreamName
            ? "aggregate it, such as `count(x in " + r.name().text() + " last 1 day)`"
            : "name a variable, a let, a const or a state";
    return Bad.error(
        scope,
        "T0110",
        r.span(),
        "the " + symbol.noun() + " `" + r.name().text() + "` is not a value",
        "",
        fix);
  }
}
