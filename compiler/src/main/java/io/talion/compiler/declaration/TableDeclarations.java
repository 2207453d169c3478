package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.names.TableInfo;
import io.talion.compiler.names.TableInfo.Row;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code table} (semantics.md 14): rows checked and put in order. Reading one is a choice among its
 * rows, made where it is read.
 */
final class TableDeclarations {
  private static final Comparator<Row> ASCENDING =
      Comparator.comparing(Row::at).thenComparing(Row::above);

  private TableDeclarations() {}

  static void declare(Declaration.Table d, File file) {
    Lazy<TableInfo> table =
        new Lazy<>(
            file.report().heard(() -> check(d, file)),
            () -> new TableInfo(Types.ERROR, Types.ERROR, List.of(), file.names(), Interval.ALL));
    file.declare(d.name(), new Symbol.TableName(table));
    file.parts().body(table::value);
  }

  private static TableInfo check(Declaration.Table d, File file) {
    Scope scope = file.scope();
    Type key = keyType(d, scope);
    Type result = new TypeRefs(file).resolve(d.type());
    List<Row> rows = new ArrayList<>();
    Optional<Interval> values = Optional.empty();
    for (Declaration.TableRow row : d.rows()) {
      Expr bound = scope.check(row.key(), key);
      Interval value = scope.fold().ranges().of(scope.check(row.value(), result));
      values = Optional.of(values.map(i -> i.union(value)).orElse(value));
      Constants.value(bound, "a key of a table", scope)
          .flatMap(v -> number(v, bound, scope))
          .map(at -> new Row(row.above(), at, bound, row.value()))
          .ifPresent(r -> add(r, row, rows, scope));
    }
    rows.sort(ASCENDING);
    return new TableInfo(key, result, List.copyOf(rows), file.names(), values.orElse(Interval.ALL));
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

  private static Optional<Ratio> number(Value key, Expr bound, Scope scope) {
    return switch (key) {
      case Int i -> Optional.of(i.toRatio());
      case Ratio r -> Optional.of(r);
      default -> {
        scope
            .report()
            .error(
                "T0201",
                bound.span(),
                "a key of a table is a number, a quantity or a point, but this is " + bound.type(),
                "a row holds from its key up to the next one",
                "use `if … then … else` to choose by something without an order");
        yield Optional.empty();
      }
    };
  }

  private static void add(Row row, Declaration.TableRow written, List<Row> rows, Scope scope) {
    if (rows.stream().anyMatch(r -> ASCENDING.compare(r, row) == 0)) {
      scope
          .report()
          .error("T0104", written.key().span(), "two rows have this key", "", "leave one out");
      return;
    }
    rows.add(row);
  }
}
