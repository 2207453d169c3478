package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.names.KeptNames;
import io.talion.compiler.names.Names;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Signature;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression.Argument;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * A function's call is its body with the arguments in place of the parameters: those that are not
 * yet a value or a variable are bound to a slot, so that each is evaluated once (language.md
 * section 5). The body was complained about where it is declared.
 */
final class Inlining {
  private Inlining() {}

  static Expr call(
      Symbol.Function f, Name callee, List<Argument> arguments, Span span, Scope scope) {
    Signature signature = f.signature().value();
    List<Expr> values =
        Arguments.positional(callee, signature.parameters(), arguments, span, scope);
    boolean failed =
        values.size() != signature.parameters().size()
            || values.stream().anyMatch(v -> Types.isError(v.type()));
    if (scope.site().inlining().contains(f)) {
      return recursion(f, callee, span, scope);
    }
    if (failed) {
      return Bad.at(span);
    }
    Expr call = inline(f, signature, values, span, scope);
    if (scope.names() != f.home()) {
      KeptNames.called(callee, scope);
    }
    return call;
  }

  private static Expr inline(
      Symbol.Function f, Signature signature, List<Expr> values, Span span, Scope scope) {
    if (!scope.program().mayInline()) {
      scope
          .report()
          .always(
              "T0121",
              span,
              "the functions of this policy unfold into too much",
              "a call stands for its function's body; these bodies call one another too often",
              "keep intermediate results in a `let` or a `state`");
      return Bad.at(span);
    }
    List<Expr.Let> lets = new ArrayList<>();
    Scope inner = parameters(signature, values, f.home(), scope, lets);
    Expr[] body = new Expr[1];
    scope.site().inlining().push(f);
    scope.report().muted(() -> body[0] = inner.check(f.declaration().body(), signature.result()));
    scope.site().inlining().pop();
    return wrapped(body[0], lets, signature.result(), span, scope);
  }

  private static Scope parameters(
      Signature signature, List<Expr> values, Names home, Scope scope, List<Expr.Let> lets) {
    Scope body = scope.at(home);
    for (int i = 0; i < values.size(); i++) {
      Type.Field p = signature.parameters().get(i);
      Expr v = values.get(i);
      if (v instanceof Expr.Const || v instanceof Expr.Local) {
        body = body.with(p.name(), v);
      } else {
        int slot = scope.site().frame().fresh();
        Expr.Local local = new Expr.Local(slot, v.type(), v.span());
        scope.fold().ranges().note(local, known(v, local, scope));
        body = body.with(p.name(), local);
        lets.add(new Expr.Let(slot, v, v, v.type(), v.span()));
      }
    }
    return body;
  }

  /**
   * What is known of an argument, no more than its type says: the body was checked with that, and
   * is not checked aloud again.
   */
  private static Interval known(Expr argument, Expr.Local parameter, Scope scope) {
    Interval byType = scope.fold().ranges().of(parameter);
    return scope.fold().ranges().of(argument).within(byType);
  }

  private static Expr wrapped(Expr body, List<Expr.Let> lets, Type result, Span span, Scope scope) {
    if (Types.isError(body.type())) {
      return Bad.at(span);
    }
    Expr out = body;
    if (!(body instanceof Expr.Const)) {
      for (int i = lets.size() - 1; i >= 0; i--) {
        out = new Expr.Let(lets.get(i).slot(), lets.get(i).value(), out, out.type(), span);
      }
    }
    return Types.same(out.type(), result) ? out : scope.fold().retyped(out, result);
  }

  /** Said once of a circle, wherever it is entered. */
  private static Expr recursion(Symbol.Function f, Name callee, Span span, Scope scope) {
    List<Symbol.Function> circle = new ArrayList<>();
    for (Symbol.Function inner : scope.site().inlining()) {
      circle.add(inner);
      if (inner.equals(f)) {
        break;
      }
    }
    if (!scope.program().isNewCircle(circle)) {
      return Bad.at(span);
    }
    scope
        .report()
        .always(
            "T0121",
            span,
            "`" + callee.text() + "` calls itself",
            "functions are not recursive: every policy ends on every trace",
            "use a `tally` for what grows step by step");
    return Bad.at(span);
  }
}
