package io.talion.compiler.warning;

import io.talion.compiler.core.Rule;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.declaration.File;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.EventOption;
import io.talion.grammar.ast.Term;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pairs keep what came within their horizon. Where {@code terms} state rates at all, but not of
 * that event, and anyone can make its key ({@code only with} is absent), memory is bounded by time
 * alone: T1008 (semantics.md 33).
 */
public final class Rates {
  private Rates() {}

  public static void warn(List<Term> terms, List<Declaration> declarations, File file) {
    Set<String> stated = new TreeSet<>();
    for (Term t : terms) {
      if (t instanceof Term.ExpectRate e) {
        stated.add(e.event().text());
      }
    }
    if (stated.isEmpty()) {
      return;
    }
    for (Declaration d : declarations) {
      if (d instanceof Declaration.Event e
          && !stated.contains(e.name().text())
          && isKept(e, file)) {
        file.report()
            .warning(
                "T1008",
                e.name().span(),
                "no `expect` states how often `" + e.name().text() + "` comes",
                "a rule keeps it for as long as a partner may come, and whoever sends it chooses its key",
                "add `expect 40 "
                    + e.name().text()
                    + " per 1 minute` to the terms, or `only with` to the event");
      }
    }
  }

  private static boolean isKept(Declaration.Event e, File file) {
    boolean anyKey = e.options().stream().noneMatch(o -> o instanceof EventOption.OnlyWith);
    return anyKey && file.parts().rules().values().stream().anyMatch(r -> pairs(r, e, file));
  }

  private static boolean pairs(Rule r, Declaration.Event e, File file) {
    return switch (r.trigger()) {
      case Trigger.Pair p -> is(p.stream(), e, file);
      case Trigger.Cross c -> is(c.left(), e, file) || is(c.right(), e, file);
      default -> false;
    };
  }

  private static boolean is(int stream, Declaration.Event e, File file) {
    return file.parts().origins().get(stream) instanceof Origin.Events
        && file.program().stream(stream).name().equals(e.name().text());
  }
}
