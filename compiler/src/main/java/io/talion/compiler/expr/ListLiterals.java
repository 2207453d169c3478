package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.fold.Fold;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code {alice, bob}} where a test gives a list field its value (language.md section 13). Lists
 * exist as fields only, so nowhere else.
 */
final class ListLiterals {
  private ListLiterals() {}

  static Expr list(Expression.Braces b, Type hint, Scope scope) {
    if (!(Types.base(hint) instanceof Type.ListOf list) || !scope.site().inTest()) {
      b.elements().forEach(scope::infer);
      return Bad.error(
          scope,
          "T0110",
          b.span(),
          "a set in braces cannot stand here",
          "",
          "write the parts one by one, separated by `or`");
    }
    List<Value> values = new ArrayList<>();
    for (Expression element : b.elements()) {
      Expr checked = scope.check(element, list.element());
      Fold.value(checked).ifPresentOrElse(values::add, () -> notConstant(element, checked, scope));
    }
    return new Expr.Const(new ListValue(values), list, b.span());
  }

  private static void notConstant(Expression element, Expr checked, Scope scope) {
    if (!Types.isError(checked.type())) {
      Bad.error(
          scope,
          "T0110",
          element.span(),
          "an element of a list must be a constant",
          "the variable of `repeat` cannot stand in a list",
          "write the event once for each value");
    }
  }
}
