package io.talion.compiler.declaration;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Unit;
import java.util.List;

/**
 * A module as one {@code use} has it: its declarations are taken in once a use, under names of
 * their own (language.md section 3, semantics.md 19).
 *
 * @param file where its names are
 * @param params its parameters, bound by the {@code use}
 */
public record Instance(Declaration.Use use, Unit module, File file, GivenParams params) {
  /** What the module declares. */
  public List<Declaration> declarations() {
    return module.declarations();
  }

  /** The events that the {@code use} binds. */
  List<Declaration.Event> inputs() {
    return declarations().stream()
        .filter(d -> d instanceof Declaration.Event e && e.input())
        .map(d -> (Declaration.Event) d)
        .toList();
  }
}
