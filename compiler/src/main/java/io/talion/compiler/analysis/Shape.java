package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Label;
import io.talion.compiler.core.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression as text without its places in the source, so that two that were written alike are
 * equal.
 */
public final class Shape {
  private Shape() {}

  public static String of(Expr e) {
    return of(e, -1);
  }

  /** With {@code element} for the variable in that slot. */
  public static String of(Expr e, int element) {
    String parts =
        ExprTree.children(e).stream()
            .map(c -> of(c, element))
            .collect(Collectors.joining(",", "(", ")"));
    return own(e, element) + parts;
  }

  /** The filters among steps. */
  public static List<String> filters(List<Step> steps, int element) {
    return steps.stream()
        .filter(s -> s instanceof Step.Where)
        .flatMap(s -> ExprTree.conjuncts(((Step.Where) s).condition()))
        .map(c -> of(c, element))
        .sorted()
        .toList();
  }

  private static String own(Expr e, int element) {
    return e instanceof Expr.Local l && l.slot() == element ? "element" : Label.of(e);
  }
}
