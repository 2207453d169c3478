package io.talion.compiler.rule;

import io.talion.compiler.report.Report;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** The clauses of a rule by kind; one that may stand once and stands twice is an error. */
record Clauses(List<Clause> all) {

  <T extends Clause> List<T> every(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <T extends Clause> Optional<T> one(Class<T> kind) {
    return every(kind).stream().findFirst();
  }

  boolean has(Class<? extends Clause> kind) {
    return all.stream().anyMatch(kind::isInstance);
  }

  /** Complains about the second of a kind. */
  void once(Class<? extends Clause> kind, String word, Report report) {
    List<? extends Clause> found = all.stream().filter(kind::isInstance).toList();
    if (found.size() > 1) {
      report.error(
          "T0305",
          found.get(1).span(),
          "`" + word + "` stands twice",
          "a rule has one of it",
          "leave one out");
    }
  }

  /** Complains about clauses that have no place here. */
  void none(Class<? extends Clause> kind, String message, String fix, Report report) {
    for (Clause c : every(kind)) {
      report.error("T0305", c.span(), message, "", fix);
    }
  }

  /** Whether some penalty is of the class. */
  Optional<Span> penalty(Class<?> kind) {
    return every(Clause.Consequence.class).stream()
        .filter(c -> kind.isInstance(c.penalty()))
        .map(c -> c.penalty().span())
        .findFirst();
  }
}
