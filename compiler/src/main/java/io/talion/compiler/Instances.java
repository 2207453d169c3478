package io.talion.compiler;

import io.talion.compiler.declaration.File;
import io.talion.compiler.declaration.GivenParams;
import io.talion.compiler.declaration.Inputs;
import io.talion.compiler.declaration.Instance;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.source.Loaded;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The modules that a policy uses, those that they use in turn, each with names of its own
 * (semantics.md 19). How many there are is bounded: modules that use modules could multiply without
 * end.
 */
final class Instances {
  private static final int MAX = 64;

  private final Loaded loaded;
  private final Imports imports;
  private final Deque<String> path = new ArrayDeque<>();
  private int count;

  Instances(Loaded loaded, Imports imports) {
    this.loaded = loaded;
    this.imports = imports;
  }

  /** Declares the aliases of a file's uses, and of theirs. */
  void into(File file, Unit unit) {
    path.addLast(unit.name().text());
    for (Declaration d : unit.declarations()) {
      if (d instanceof Declaration.Use u) {
        use(u, file);
      }
    }
    path.removeLast();
  }

  private void use(Declaration.Use use, File file) {
    Optional<Unit> module =
        path.contains(use.module().text()) || isTooMany(use, file)
            ? Optional.empty()
            : loaded.module(use.module());
    if (module.isEmpty()) {
      file.declare(use.alias(), new Symbol.Missing());
      return;
    }
    File inner = file.inner(use.alias());
    Instance instance = new Instance(use, module.get(), inner, GivenParams.of(use, file));
    file.declare(use.alias(), new Symbol.ModuleName(inner.names()));
    file.instances().put(use, instance);
    Inputs.check(instance, file.report());
    imports.into(inner, module.get());
    into(inner, module.get());
  }

  private boolean isTooMany(Declaration.Use use, File file) {
    if (++count <= MAX) {
      return false;
    }
    file.report()
        .error(
            "T0803",
            use.module().span(),
            "too many uses of modules",
            "a policy may have " + MAX + ", those inside modules included",
            "join some modules");
    return true;
  }
}
