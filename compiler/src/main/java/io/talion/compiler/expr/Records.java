package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Expression.Argument;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import io.talion.trace.value.None;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Name(field: value, …)}: records, and in tests events (semantics.md 32 and 47). */
public final class Records {
  private Records() {}

  static Expr of(List<Type.Field> fields, Type type, Expression.Call c, Scope scope) {
    List<Expr> values = values(fields, c.callee().text(), c.arguments(), c.span(), scope);
    return values.stream().anyMatch(v -> Types.isError(v.type()))
        ? Bad.at(c.span())
        : scope.fold().makeRecord(values, type, c.span());
  }

  /** The values of all fields in order of declaration, whatever order they are written in. */
  public static List<Expr> values(
      List<Type.Field> fields, String owner, List<Argument> arguments, Span span, Scope scope) {
    arguments.forEach(a -> known(a, fields, owner, scope));
    List<Expr> out = new ArrayList<>();
    for (Type.Field field : fields) {
      out.add(value(field, owner, arguments, span, scope));
    }
    return out;
  }

  private static Expr value(
      Type.Field field, String owner, List<Argument> arguments, Span span, Scope scope) {
    List<Argument> given =
        arguments.stream()
            .filter(a -> a.name().filter(n -> n.text().equals(field.name())).isPresent())
            .toList();
    if (given.size() > 1) {
      return Bad.error(
          scope,
          "T0109",
          given.get(1).value().span(),
          "`" + field.name() + "` is given twice",
          "",
          "leave one out");
    }
    return given.isEmpty()
        ? absent(field, owner, span, scope)
        : scope.check(given.get(0).value(), field.type());
  }

  private static Expr absent(Type.Field field, String owner, Span span, Scope scope) {
    if (Types.isOptional(field.type())) {
      return new Expr.Const(None.NONE, field.type(), span);
    }
    if (scope.site().inTest() && Types.base(field.type()) == Type.Bytes.SIGNATURE) {
      return new Expr.Const(Hex.of(new byte[0]), field.type(), span);
    }
    return Bad.error(
        scope,
        "T0109",
        span,
        "`" + owner + "` needs `" + field.name() + "`",
        "every field has a value",
        "add `" + field.name() + ": …`");
  }

  private static void known(Argument a, List<Type.Field> fields, String owner, Scope scope) {
    List<String> names = fields.stream().map(Type.Field::name).toList();
    Optional<String> name = a.name().map(n -> n.text());
    if (name.isEmpty()) {
      Bad.error(
          scope,
          "T0109",
          a.value().span(),
          "this needs the name of a field",
          "fields are given by name, so that two of one type cannot be mixed up",
          "write `" + owner + "(" + (names.isEmpty() ? "" : names.get(0) + ": …") + ")`");
    } else if (!names.contains(name.get())) {
      Bad.error(
          scope,
          "T0103",
          a.name().get().span(),
          "`" + owner + "` has no field `" + name.get() + "`",
          "",
          Suggest.fix(name.get(), names, "its fields are " + String.join(", ", names)));
    }
  }
}
