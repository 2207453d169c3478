package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.TableInfo;
import io.talion.compiler.names.TableInfo.Row;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import io.talion.trace.value.None;
import java.util.List;

/**
 * {@code t(key)} (semantics.md 14): a choice among the table's rows, halved at each comparison, so
 * that a long table is no deep expression. The key is evaluated once; below the least row it is
 * none.
 */
final class Tables {
  private Tables() {}

  static Expr read(TableInfo table, Expression.Call c, Scope scope) {
    List<Expr> keys =
        Arguments.positional(
            c.callee(),
            List.of(new Type.Field("key", table.key())),
            c.arguments(),
            c.span(),
            scope);
    if (keys.isEmpty() || Types.isError(keys.get(0).type()) || table.rows().isEmpty()) {
      return Bad.at(c.span());
    }
    if (!scope.program().mayUnfold(table.rows().size())) {
      return tooMuch(c, scope);
    }
    Expr key = keys.get(0);
    if (key instanceof Expr.Const || key instanceof Expr.Local) {
      return chosen(table, key, c, scope);
    }
    int slot = scope.site().frame().fresh();
    Expr.Local local = new Expr.Local(slot, key.type(), key.span());
    scope.fold().ranges().note(local, scope.fold().ranges().of(key));
    Expr body = chosen(table, local, c, scope);
    Expr out = new Expr.Let(slot, key, body, body.type(), c.span());
    scope.fold().ranges().note(out, scope.fold().ranges().of(body));
    return out;
  }

  private static Expr tooMuch(Expression.Call c, Scope scope) {
    scope
        .report()
        .always(
            "T0121",
            c.span(),
            "the tables of this policy unfold into too much",
            "reading a table stands for a choice among its rows; these are long and read often",
            "read it once, in a `state` or a `let`");
    return Bad.at(c.span());
  }

  private static Expr chosen(TableInfo table, Expr key, Expression.Call c, Scope scope) {
    Interval range = scope.fold().ranges().of(key);
    boolean covered = table.rows().get(0).covers(range);
    Type type = Types.optionalIf(!covered, table.result());
    Choice choice = new Choice(table, key, type, c, scope);
    Expr[] out = new Expr[1];
    scope.report().muted(() -> out[0] = choice.among(covered ? 0 : -1, table.rows().size() - 1));
    if (!(out[0] instanceof Expr.Const)) {
      scope.fold().ranges().note(out[0], table.values());
    }
    return out[0];
  }

  /** One reading of a table. */
  private record Choice(TableInfo table, Expr key, Type type, Expression.Call c, Scope scope) {
    /** Among the rows from {@code low} to {@code high}; row -1 stands for none of them. */
    Expr among(int low, int high) {
      if (low == high) {
        return low < 0 ? new Expr.Const(None.NONE, type, c.span()) : value(table.rows().get(low));
      }
      int middle = Math.floorDiv(low + high + 1, 2);
      Row row = table.rows().get(middle);
      BinaryOperator reaches =
          row.above() ? BinaryOperator.GREATER : BinaryOperator.GREATER_OR_EQUAL;
      Expr test = scope.fold().binary(reaches, key, row.bound(), Type.Simple.BOOL, c.span());
      Expr then = among(middle, high);
      return scope.fold().choose(test, then, among(low, middle - 1), type, c.span());
    }

    private Expr value(Row row) {
      Expr value = scope.at(table.home()).check(row.value(), table.result());
      return value instanceof Expr.Const k && !scope.fold().ranges().isNoted(k)
          ? new Expr.Const(k.value(), table.result(), c.span())
          : value;
    }
  }
}
