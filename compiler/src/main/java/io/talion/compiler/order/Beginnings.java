package io.talion.compiler.order;

import io.talion.compiler.core.State;
import io.talion.compiler.declaration.Parts;
import io.talion.compiler.names.Reads;
import io.talion.compiler.report.Report;
import io.talion.grammar.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * States that go round through {@code previous} alone have no value to begin with: a tally or a
 * machine on the way has one (semantics.md 42, docs/semantics.md 73). T0122.
 */
public final class Beginnings {
  private final Parts parts;
  private final Report report;
  private final Set<Integer> done = new HashSet<>();
  private final List<Integer> path = new ArrayList<>();

  public Beginnings(Parts parts, Report report) {
    this.parts = parts;
    this.report = report;
  }

  /** Reports each circle once. Circles without {@code previous} are {@link InstantOrder}'s. */
  public void check() {
    parts.states().keySet().forEach(this::visit);
  }

  private void visit(int state) {
    Reads reads = parts.stateReads().get(state);
    if (reads == null || !done.add(state)) {
      return;
    }
    path.add(state);
    reads.states().forEach((id, at) -> follow(id, at, false));
    reads.previous().forEach((id, at) -> follow(id, at, true));
    path.removeLast();
  }

  private void follow(int state, Span at, boolean previous) {
    int begin = path.indexOf(state);
    if (begin >= 0 && (previous || hasPrevious(path.subList(begin, path.size())))) {
      circle(path.subList(begin, path.size()), state, at);
    } else if (begin < 0) {
      visit(state);
    }
  }

  private boolean hasPrevious(List<Integer> circle) {
    for (int i = 0; i + 1 < circle.size(); i++) {
      Reads reads = parts.stateReads().get(circle.get(i));
      if (reads != null && !reads.states().containsKey(circle.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private void circle(List<Integer> circle, int state, Span at) {
    List<String> names = new ArrayList<>(circle.stream().map(this::name).toList());
    names.add(name(state));
    report.error(
        "T0122",
        at,
        "`"
            + name(state)
            + "` is made of its own earlier value, and nothing says what it begins with",
        "the circle is " + String.join(" -> ", names),
        "fold it with a `tally`, which has an initial value");
  }

  private String name(int state) {
    State s = parts.states().get(state);
    return s == null ? "?" : s.name();
  }
}
