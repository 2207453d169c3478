package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.interpreter.node.ColumnNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a pair trigger computes of each element, to find partners by: numbered, each once. */
final class PairSides {
  private final Map<List<Object>, Expr> known = new LinkedHashMap<>();

  /** The number of an expression on the element in a slot. */
  int number(Expr expr, int slot) {
    List<Object> likeness = Likeness.of(expr, slot);
    known.putIfAbsent(likeness, expr);
    return new ArrayList<>(known.keySet()).indexOf(likeness);
  }

  ColumnNode[] lower(ExpressionLowering expressions) {
    return expressions.all(List.copyOf(known.values()));
  }
}
