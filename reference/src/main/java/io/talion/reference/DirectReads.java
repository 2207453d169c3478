package io.talion.reference;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Range;
import java.util.ArrayList;
import java.util.List;

/** The aggregates over streams that stand in an expression itself, not in the states it reads. */
final class DirectReads {
  private DirectReads() {}

  static List<Expr.Aggregate> of(Expr expr) {
    List<Expr.Aggregate> out = new ArrayList<>();
    collect(expr, out);
    return out;
  }

  private static void collect(Expr expr, List<Expr.Aggregate> out) {
    if (expr instanceof Expr.Aggregate a && a.range() instanceof Range.OfStream) {
      out.add(a);
    }
    Parts.of(expr).forEach(part -> collect(part, out));
  }
}
