package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.grammar.ast.Expression.Argument;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;

/** Arguments of functions, states and tallies: as many as parameters, in order. */
final class Arguments {
  private Arguments() {}

  /** The arguments, checked; empty after a complaint about their number. */
  static List<Expr> positional(
      Name callee, List<Type.Field> parameters, List<Argument> arguments, Span span, Scope scope) {
    if (arguments.size() != parameters.size()) {
      Bad.error(
          scope,
          "T0109",
          span,
          "`" + callee.text() + "` takes " + count(parameters.size()) + ", not " + arguments.size(),
          "",
          "write `" + callee.text() + "(" + names(parameters) + ")`");
      return List.of();
    }
    List<Expr> out = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      out.add(one(callee, parameters.get(i), arguments.get(i), scope));
    }
    return out;
  }

  private static Expr one(Name callee, Type.Field parameter, Argument argument, Scope scope) {
    argument
        .name()
        .filter(n -> !n.text().equals(parameter.name()))
        .ifPresent(n ->
            Bad.error(
                scope,
                "T0109",
                n.span(),
                "`"
                    + callee.text()
                    + "` has `"
                    + parameter.name()
                    + "` here, not `"
                    + n.text()
                    + "`",
                "",
                "give the arguments in order"));
    return scope.check(argument.value(), parameter.type());
  }

  private static String count(int n) {
    return n == 0 ? "no arguments" : n == 1 ? "1 argument" : n + " arguments";
  }

  private static String names(List<Type.Field> parameters) {
    return String.join(", ", parameters.stream().map(Type.Field::name).toList());
  }
}
