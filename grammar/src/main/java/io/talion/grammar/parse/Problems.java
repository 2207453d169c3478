package io.talion.grammar.parse;

import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what is wrong with one source, up to a number that a reader can still take in. */
final class Problems {
  private final List<Diagnostic> found = new ArrayList<>();

  void report(Diagnostic diagnostic) {
    if (found.size() < Limits.ERRORS) {
      found.add(diagnostic);
    }
  }

  /** The lines that something was reported of. */
  Set<Integer> lines(String text) {
    SourceText source = new SourceText("", text);
    return found.stream()
        .map(diagnostic -> source.position(diagnostic.span().start()).line())
        .collect(Collectors.toSet());
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** In the order of their places. */
  List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    return sorted;
  }
}
