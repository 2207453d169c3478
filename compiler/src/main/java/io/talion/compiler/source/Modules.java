package io.talion.compiler.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the text of an imported module by its name. Names are dotted identifiers, so that no name
 * leads out of where modules are looked for (language.md section 3).
 */
@FunctionalInterface
public interface Modules {
  /** What a module's name looks like. */
  Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

  /** UTF-8 bytes of the module, or empty if there is none of this name. */
  Optional<byte[]> find(String module);

  /** The standard library on the class path. */
  static Modules standard() {
    return Modules::fromClassPath;
  }

  /**
   * The standard library, then files below the folders: {@code a.b} is {@code a/b.talion}. Links
   * that lead out of a folder are refused.
   */
  static Modules in(List<Path> folders) {
    return module -> {
      Optional<byte[]> standard = fromClassPath(module);
      return standard.isPresent()
          ? standard
          : folders.stream().flatMap(f -> below(f, module).stream()).findFirst();
    };
  }

  private static Optional<byte[]> fromClassPath(String module) {
    if (!NAME.matcher(module).matches()) {
      return Optional.empty();
    }
    String path = "/talion/" + module.replace('.', '/') + ".talion";
    try (InputStream in = Modules.class.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<byte[]> below(Path folder, String module) {
    if (!NAME.matcher(module).matches()) {
      return Optional.empty();
    }
    Path file = folder.resolve(module.replace('.', '/') + ".talion");
    try {
      boolean inside =
          Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
      return inside ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
