package io.talion.compiler;

import io.talion.compiler.report.Report;
import io.talion.compiler.source.Loaded;
import io.talion.compiler.source.Loader;
import java.util.Map;
import java.util.Optional;

/**
 * From text to a checked policy: parse, resolve, type, desugar (architecture.md section 2). All
 * errors of a file are reported, none cascades. Stateless; safe for many threads.
 */
public final class Compiler {
  private Compiler() {}

  /** Checks a policy or a module. Never throws, whatever the source. */
  public static Checked check(SourceSet sources) {
    Report report = new Report();
    Loader loader = new Loader(sources.modules(), report);
    Optional<Loaded> loaded = loader.load(sources.name(), sources.text());
    if (loaded.isEmpty()) {
      return Checked.unreadable(report.diagnostics(sources.name()), loader.texts());
    }
    Elaboration elaboration = new Elaboration(loaded.get(), Map.of(), report);
    return Checked.of(loaded.get(), elaboration, report.diagnostics(sources.name()));
  }
}
