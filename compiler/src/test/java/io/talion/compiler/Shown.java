package io.talion.compiler;

import io.talion.compiler.source.Modules;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Renderer;
import io.talion.grammar.diagnostic.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Policies of the repository, checked, and what a user sees of them. */
final class Shown {
  private Shown() {}

  /** The top of the repository. */
  static Path root() {
    return Path.of(System.getProperty("talion.root", ".."));
  }

  static Checked check(Path file) {
    try {
      return Compiler.check(
          new SourceSet(file.getFileName().toString(), Files.readAllBytes(file), modules()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Checked check(String text) {
    return Compiler.check(
        new SourceSet(
            "policy.talion", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), modules()));
  }

  /** The standard library as it stands in the repository. */
  static Modules modules() {
    return Modules.in(List.of(root().resolve("stdlib/src/main/talion")));
  }

  static String render(Checked checked, boolean errorsOnly) {
    Renderer renderer =
        new Renderer(
            name ->
                Optional.ofNullable(checked.sources().get(name)).map(t -> new SourceText(name, t)),
            false);
    StringBuilder out = new StringBuilder();
    for (Diagnostic d : checked.diagnostics()) {
      if (d.isError() || !errorsOnly) {
        out.append(renderer.render(d)).append('\n');
      }
    }
    return out.toString();
  }
}
