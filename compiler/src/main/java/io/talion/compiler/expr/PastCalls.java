package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Expression.Argument;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;

/** {@code previous(s(k))} and {@code entered(m(k))} (semantics.md 42). */
public final class PastCalls {
  /** Under this name a guard finds that its machine has been entered. */
  private static final String ENTERED = "entered here";

  private PastCalls() {}

  /** Where the machine, for its own parameters, is not in its beginning. */
  public static Scope enteredHere(int machine, Scope scope) {
    Expr marker = new Expr.MachineRead(machine, List.of(), Types.ERROR, new Span("", 0, 0));
    return scope.with(ENTERED, marker);
  }

  static Expr call(Expression.Call c, Scope scope) {
    if (c.arguments().size() != 1) {
      return Bad.error(
          scope,
          "T0109",
          c.span(),
          "`" + c.callee().text() + "` takes 1 value",
          "",
          "write `" + c.callee().text() + "(s(k))`");
    }
    Expression of = c.arguments().get(0).value();
    return c.callee().text().equals("previous") ? previous(c, of, scope) : entered(c, of, scope);
  }

  private static Expr previous(Expression.Call c, Expression of, Scope scope) {
    Optional<Expr> read = read(of, scope);
    if (read.isEmpty()) {
      scope.infer(of);
      return notKept(c, of, "`previous` is of a state, a tally or a machine", scope);
    }
    Expr r = read.get();
    return Types.isError(r.type()) ? r : new Expr.Previous(r, r.type(), c.span());
  }

  private static Expr entered(Expression.Call c, Expression of, Scope scope) {
    Expr value = scope.infer(of);
    if (Types.isError(value.type())) {
      return Bad.at(c.span());
    }
    if (!(value instanceof Expr.MachineRead m)) {
      return notKept(c, of, "`entered` is of a machine", scope);
    }
    Type type = Types.optionalIf(!isEnteredHere(m, scope), Type.INSTANT);
    return new Expr.Entered(m.machine(), m.key(), type, c.span());
  }

  private static Expr notKept(Expression.Call c, Expression of, String message, Scope scope) {
    return Bad.error(
        scope,
        "T0110",
        of.span(),
        message + ", and this is none",
        "only they hold a value from instant to instant",
        "write `" + c.callee().text() + "(s(k))`, of what is declared");
  }

  private static boolean isEnteredHere(Expr.MachineRead m, Scope scope) {
    boolean here =
        scope
            .local(ENTERED)
            .filter(x -> x instanceof Expr.MachineRead o && o.machine() == m.machine())
            .isPresent();
    for (int i = 0; here && i < m.key().size(); i++) {
      here = m.key().get(i) instanceof Expr.Local l && l.slot() == i;
    }
    return here;
  }

  /** A read that needs nothing of this instant but its key. */
  private static Optional<Expr> read(Expression of, Scope scope) {
    return switch (of) {
      case Expression.Call c -> read(c.callee(), c.arguments(), c, scope);
      case Expression.Reference r when scope.local(r.name().text()).isEmpty() ->
          read(r.name(), List.of(), r, scope);
      default -> Optional.empty();
    };
  }

  private static Optional<Expr> read(
      Name name, List<Argument> arguments, Expression of, Scope scope) {
    return scope
        .names()
        .find(name.text())
        .flatMap(s ->
            switch (s) {
              case Symbol.StateName st ->
                  Optional.of(StateReads.previous(st, name, arguments, of.span(), scope));
              case Symbol.TallyName t ->
                  Optional.of(StateReads.previous(t, name, arguments, of.span(), scope));
              case Symbol.MachineName m ->
                  Optional.of(StateReads.previous(m, name, arguments, of.span(), scope));
              default -> Optional.empty();
            });
  }
}
