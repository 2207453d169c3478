package io.talion.compiler.analysis;

import io.talion.compiler.declaration.File;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.EventOption;
import java.util.List;

/**
 * Memory that only time or an attacker bounds: {@code once per} and {@code only with} keep one
 * entry per key ever seen where neither {@code slashable for} nor {@code within} lets entries leave
 * (semantics.md 33): T1007.
 */
final class StateBounds {
  private StateBounds() {}

  static void run(Subject subject) {
    File file = subject.file();
    List<Declaration> declarations = subject.declarations();
    if (file.program().slashableFor().isPresent()) {
      return;
    }
    for (Declaration d : declarations) {
      if (d instanceof Declaration.Event e) {
        e.options().forEach(o -> option(e, o, file));
      }
    }
  }

  private static void option(Declaration.Event e, EventOption o, File file) {
    boolean kept =
        o instanceof EventOption.OncePer
            || (o instanceof EventOption.OnlyWith w && w.within().isEmpty());
    if (kept) {
      file.report()
          .warning(
              "T1007",
              o.span(),
              "one entry per key of `" + e.name().text() + "` is kept for ever",
              "whoever chooses the key decides how much memory this takes",
              "add `slashable for 14 days` to the terms"
                  + (o instanceof EventOption.OnlyWith ? ", or `within` here" : ""));
    }
  }
}
