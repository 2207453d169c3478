package io.talion.interpreter.run;

import io.talion.interpreter.data.Firing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which findings are told (semantics.md 34). They come in the order of rows, which is
 * canonical unless members are strangers: then bound elements are compared.
 */
final class OutputOrder {
  private static final Comparator<Firing> BY_RULE =
      Comparator.comparingLong((Firing f) -> f.instant().order())
          .thenComparingInt(f -> f.rule().id())
          .thenComparingInt(Firing::stage);

  private OutputOrder() {}

  /** {@code canonical}: whether rows came in canonical order. */
  static List<Firing> of(List<Firing> found, boolean canonical) {
    List<Firing> firings = new ArrayList<>(found);
    firings.sort(BY_RULE);
    int end;
    for (int i = 0; !canonical && i < firings.size(); i = end) {
      end = i + 1;
      while (end < firings.size() && BY_RULE.compare(firings.get(i), firings.get(end)) == 0) {
        end++;
      }
      if (end > i + 1) {
        firings.subList(i, end).sort(Comparator.comparing(Aftermath::place));
      }
    }
    return firings;
  }
}
