package io.talion.compiler.analysis.conflict;

import io.talion.compiler.core.Rule;
import io.talion.compiler.fold.Ranges;
import java.util.List;

/** The conditions of a rule and its exceptions as alternatives, over one numbering of values. */
final class Facts {
  private final ValueNumbers numbers;
  private final Alternatives alternatives;

  Facts(Ranges ranges) {
    this.numbers = new ValueNumbers(ranges);
    this.alternatives = new Alternatives(numbers, ranges);
  }

  /** All whens together; lets become known on the way. */
  List<List<Atom>> of(List<Rule.Test> tests) {
    List<List<Atom>> out = List.of(List.of());
    for (Rule.Test test : tests) {
      switch (test) {
        case Rule.Test.Let let -> numbers.let(let);
        case Rule.Test.When when ->
            out = Alternatives.product(out, alternatives.of(when.condition(), true));
      }
    }
    return out;
  }

  /** Whether nothing shows that all of them together are impossible. */
  static boolean canHold(List<List<List<Atom>>> all) {
    List<List<Atom>> together = all.stream().reduce(Alternatives::product).orElseThrow();
    return together.stream().anyMatch(atoms -> !Conjunction.isImpossible(atoms));
  }
}
