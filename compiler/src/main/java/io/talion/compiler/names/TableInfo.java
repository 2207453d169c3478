package io.talion.compiler.names;

import io.talion.compiler.fold.Interval;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import java.util.List;

/**
 * A table (semantics.md 14): what it takes and gives, and its rows, by ascending bound.
 *
 * @param key type of the key
 * @param result type of the values
 * @param home where the rows' values are read
 * @param values covers every row's value
 */
public record TableInfo(Type key, Type result, List<Row> rows, Names home, Interval values) {

  /** A row: from its bound on, or strictly above it. */
  public record Row(boolean above, Ratio at, io.talion.compiler.core.Expr bound, Expression value) {
    /** Whether every number of the interval is in or beyond this row. */
    public boolean covers(Interval keys) {
      return keys.low().filter(l -> above ? l.compareTo(at) > 0 : l.compareTo(at) >= 0).isPresent();
    }
  }
}
