package io.talion.cli.diff;

import io.talion.cli.diff.Clauses.Written;
import io.talion.grammar.ast.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one policy says and another does not, clause by clause. */
public final class PolicyDiff {
  private PolicyDiff() {}

  /** The files that a policy is made of: the policy's own first, then those of its modules. */
  public record Side(List<Source> sources) {
    Map<String, List<Written>> clauses() {
      Map<String, List<Written>> all = new LinkedHashMap<>();
      for (Source s : sources) {
        boolean module = s.unit().kind() == Unit.Kind.MODULE;
        String of = module ? "module " + s.unit().name().text() + ": " : "";
        Clauses.of(s.unit(), s.name(), s.text()).forEach((part, c) -> all.put(of + part, c));
      }
      return all;
    }
  }

  /** A file as a tree, its name and its text. */
  public record Source(Unit unit, String name, String text) {}

  /** What changed in a part: clauses that only A has, and clauses that only B has. */
  public record Change(String part, List<Line> removed, List<Line> added) {}

  /** A clause as written, and where. */
  public record Line(String text, String place) {}

  /** In the order of A, then what only B has. */
  public static List<Change> between(Side a, Side b) {
    Map<String, List<Written>> left = a.clauses();
    Map<String, List<Written>> right = b.clauses();
    Set<String> parts = new LinkedHashSet<>(left.keySet());
    parts.addAll(right.keySet());
    List<Change> out = new ArrayList<>();
    for (String part : parts) {
      List<Written> x = left.getOrDefault(part, List.of());
      List<Written> y = right.getOrDefault(part, List.of());
      List<Line> removed = only(x, y);
      List<Line> added = only(y, x);
      if (!removed.isEmpty() || !added.isEmpty()) {
        out.add(new Change(part, removed, added));
      }
    }
    out.addAll(order(left, right));
    return out;
  }

  private static List<Line> only(List<Written> some, List<Written> others) {
    List<String> left = new ArrayList<>(others.stream().map(Written::meaning).toList());
    return some.stream()
        .filter(w -> !left.remove(w.meaning()))
        .map(w -> new Line(w.text(), w.place()))
        .toList();
  }

  /** Kinds of events and rules come in order of declaration: moving one moves what it decides. */
  private static List<Change> order(
      Map<String, List<Written>> left, Map<String, List<Written>> right) {
    List<Change> out = new ArrayList<>();
    for (String kind : List.of("event ", "rule ")) {
      List<String> a = common(kind, left, right);
      List<String> b = common(kind, right, left);
      if (!a.equals(b)) {
        out.add(
            new Change(
                "order of " + kind.strip() + "s",
                List.of(new Line(String.join(", ", a), "")),
                List.of(new Line(String.join(", ", b), ""))));
      }
    }
    return out;
  }

  private static List<String> common(
      String kind, Map<String, List<Written>> of, Map<String, List<Written>> other) {
    return of.keySet().stream()
        .filter(k -> k.startsWith(kind) && other.containsKey(k))
        .map(k -> k.substring(kind.length()))
        .toList();
  }
}
