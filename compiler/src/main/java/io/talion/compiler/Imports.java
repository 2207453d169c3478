package io.talion.compiler;

import io.talion.compiler.declaration.Declarations;
import io.talion.compiler.declaration.File;
import io.talion.compiler.declaration.GivenParams;
import io.talion.compiler.declaration.Parts;
import io.talion.compiler.names.Names;
import io.talion.compiler.names.Program;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.source.Loaded;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.grammar.ast.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Brings the names of imported modules in, each under its alias; a module is taken in once. */
final class Imports {
  private final Loaded loaded;
  private final Program program;
  private final Parts parts;
  private final Map<String, Names> done = new TreeMap<>();

  Imports(Loaded loaded, Program program, Parts parts) {
    this.loaded = loaded;
    this.program = program;
    this.parts = parts;
  }

  void into(File file, Unit unit) {
    for (Unit.Import i : unit.imports()) {
      Optional<Unit> module = loaded.module(i.module());
      if (module.isEmpty()) {
        file.declare(i.alias(), new Symbol.Missing());
      }
      module.ifPresent(
          m -> file.declare(i.alias(), new Symbol.ModuleName(names(i.module().text(), m))));
    }
  }

  /** What the module's functions may name, and nobody who imports them has. */
  private static void keep(Declaration declared, Names names) {
    switch (declared) {
      case Declaration.Event e -> keep("event", e.name(), names);
      case Declaration.Stream s -> keep("stream", s.name(), names);
      case Declaration.State s -> keep("state", s.name(), names);
      case Declaration.Tally t -> keep("tally", t.name(), names);
      case Declaration.Machine m -> keep("machine", m.name(), names);
      case Declaration.Duty d -> keep("duty", d.name(), names);
      case Declaration.Rule r -> keep("rule", r.name(), names);
      default -> {
        // Imported, or without a name that an expression could hold.
      }
    }
  }

  private static void keep(String noun, Name name, Names names) {
    names.declare(name.text(), new Symbol.Kept(noun, name.text()));
  }

  private Names names(String name, Unit module) {
    Names known = done.get(name);
    if (known != null) {
      return known;
    }
    Names own = new Names();
    done.put(name, own);
    File file = new File(program, own, parts);
    into(file, module);
    Declarations.library(module.declarations(), GivenParams.none(), file);
    module.declarations().forEach(d -> keep(d, own));
    return own;
  }
}
