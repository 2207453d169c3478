package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.names.TableInfo;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code table} (semantics.md 14): resolved and typed, not run yet. */
final class TableDeclarations {
  private TableDeclarations() {}

  static void declare(Declaration.Table d, File file) {
    file.report().later(d.name().span(), "a `table`");
    Lazy<TableInfo> table =
        new Lazy<>(
            file.report().heard(() -> check(d, file)),
            () -> new TableInfo(Types.ERROR, Types.ERROR, Interval.ALL, Interval.ALL));
    file.declare(d.name(), new Symbol.TableName(table));
    file.parts().body(table::value);
  }

  private static TableInfo check(Declaration.Table d, File file) {
    Scope scope = file.scope();
    Type key = keyType(d, scope);
    Type result = new TypeRefs(file).resolve(d.type());
    List<Value> seen = new ArrayList<>();
    Optional<Interval> keys = Optional.empty();
    Optional<Interval> values = Optional.empty();
    for (Declaration.TableRow row : d.rows()) {
      Expr k = scope.check(row.key(), key);
      Expr v = scope.check(row.value(), result);
      Constants.value(k, "a key of a table", scope).ifPresent(x -> distinct(x, row, seen, scope));
      Interval range = scope.fold().ranges().of(k);
      keys = Optional.of(keys.map(i -> i.union(range)).orElse(range));
      Interval value = scope.fold().ranges().of(v);
      values = Optional.of(values.map(i -> i.union(value)).orElse(value));
    }
    return new TableInfo(key, result, from(keys), values.orElse(Interval.ALL));
  }

  private static Interval from(Optional<Interval> keys) {
    Optional<Ratio> low = keys.flatMap(Interval::low);
    return new Interval(low, Optional.empty());
  }

  /** {@code by epoch}: a clock's point; {@code by time}; else what the first key is. */
  private static Type keyType(Declaration.Table d, Scope scope) {
    String by = d.by().text();
    if (by.equals("time") || by.equals("instant")) {
      return Type.INSTANT;
    }
    Clock clock = scope.program().clocks().get(by);
    if (clock != null) {
      return new Type.Point(clock);
    }
    if (d.rows().isEmpty()) {
      return Simple.INT;
    }
    Expression first = d.rows().get(0).key();
    Type type = scope.infer(first).type();
    boolean ratio = d.rows().stream().anyMatch(r -> scope.infer(r.key()).type() == Simple.RATIO);
    return ratio ? Simple.RATIO : type;
  }

  private static void distinct(Value key, Declaration.TableRow row, List<Value> seen, Scope scope) {
    if (seen.contains(key)) {
      scope
          .report()
          .error("T0104", row.key().span(), "two rows have this key", "", "leave one out");
    }
    seen.add(key);
  }
}
