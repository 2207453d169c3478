package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code x is case}, {@code f.rule is R}, {@code f.penalty is KIND} (semantics.md 17). */
final class IsTests {
  private IsTests() {}

  static Expr is(Expression.Is i, Scope scope) {
    Expr test = test(i, scope);
    return i.negated() && !Types.isError(test.type()) ? scope.fold().not(test, i.span()) : test;
  }

  private static Expr test(Expression.Is i, Scope scope) {
    if (i.value() instanceof Expression.Member m && isSpecial(m)) {
      Expr target = scope.infer(m.target());
      if (target.type() instanceof Type.ElementOf e) {
        StreamInfo stream = scope.program().stream(e.stream());
        if (stream.isOfFindings()) {
          return m.field().text().equals("rule")
              ? rule(i, target, scope)
              : penalty(i, target, scope);
        }
      }
    }
    Expr value = scope.infer(i.value());
    if (Types.isError(value.type())) {
      return value;
    }
    return Types.base(value.type()) instanceof Type.Enum e
        ? enumCase(i, value, e, scope)
        : Bad.error(
            scope,
            "T0201",
            i.value().span(),
            "`is` asks for a case of an enum, but this is " + value.type(),
            "",
            "compare with `==`");
  }

  private static boolean isSpecial(Expression.Member m) {
    return m.field().text().equals("rule") || m.field().text().equals("penalty");
  }

  private static Expr enumCase(Expression.Is i, Expr value, Type.Enum e, Scope scope) {
    Optional<Expr> c = References.enumCase(i.name().text(), e, i.name().span());
    if (c.isEmpty()) {
      return Bad.error(
          scope,
          "T0101",
          i.name().span(),
          e.name() + " has no case `" + i.name().text() + "`",
          "",
          Suggest.fix(i.name().text(), e.cases(), "its cases are " + String.join(", ", e.cases())));
    }
    return scope.fold().binary(BinaryOperator.EQUAL, value, c.get(), Simple.BOOL, i.span());
  }

  private static Expr rule(Expression.Is i, Expr finding, Scope scope) {
    return scope
        .names()
        .find(i.name().text())
        .flatMap(
            s -> s instanceof Symbol.RuleName r ? Optional.of(r.rule().id()) : Optional.empty())
        .<Expr>map(id -> new Expr.IsRule(finding, List.of(id), Simple.BOOL, i.span()))
        .orElseGet(() -> unknownRule(i, scope));
  }

  private static Expr unknownRule(Expression.Is i, Scope scope) {
    List<String> rules = scope.program().rules().stream().map(r -> r.name()).toList();
    return Bad.error(
        scope,
        "T0101",
        i.name().span(),
        "unknown rule `" + i.name().text() + "`",
        "",
        Suggest.fix(i.name().text(), rules, "the rules are " + String.join(", ", rules)));
  }

  private static Expr penalty(Expression.Is i, Expr finding, Scope scope) {
    List<String> known =
        Arrays.stream(Expr.PenaltyKind.values())
            .map(k -> k.name().toLowerCase(Locale.ROOT))
            .toList();
    int kind = known.indexOf(i.name().text());
    if (kind < 0) {
      return Bad.error(
          scope,
          "T0101",
          i.name().span(),
          "no penalty is called `" + i.name().text() + "`",
          "",
          Suggest.fix(i.name().text(), known, "the penalties are " + String.join(", ", known)));
    }
    return new Expr.IsPenalty(finding, Expr.PenaltyKind.values()[kind], Simple.BOOL, i.span());
  }
}
