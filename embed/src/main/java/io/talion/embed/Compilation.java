package io.talion.embed;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.ParamInfo;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.source.Modules;
import io.talion.grammar.diagnostic.SourceText;
import io.talion.grammar.diagnostic.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the compiler made of a source, and the texts behind its diagnostics. Immutable. */
final class Compilation {
  /** A source may have 1 MiB; of a larger file one byte more is enough to refuse it. */
  private static final int MOST_BYTES = (1 << 20) + 1;

  private final Checked checked;
  private final Map<String, SourceText> sources = new HashMap<>();

  private Compilation(SourceSet source) {
    checked = Compiler.check(source);
    checked.sources().forEach((name, text) -> sources.put(name, new SourceText(name, text)));
  }

  static Compilation of(Path file, List<Path> path) {
    try (InputStream in = Files.newInputStream(file)) {
      Modules modules = path.isEmpty() ? Modules.standard() : Modules.in(path);
      return new Compilation(new SourceSet(file.toString(), in.readNBytes(MOST_BYTES), modules));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Compilation of(String name, String source) {
    return new Compilation(SourceSet.of(name, source));
  }

  CheckResult result() {
    Optional<Policy> checkedFile = checked.ok() ? Optional.of(new Policy(this)) : Optional.empty();
    boolean policy = !checked.version().isEmpty();
    return new CheckResult(
        checked.diagnostics(),
        checkedFile.filter(p -> policy),
        checkedFile.filter(p -> !policy),
        this::source);
  }

  Checked checked() {
    return checked;
  }

  /** The core with parameters bound; others keep their defaults. */
  Core bind(Params params) {
    try {
      return checked.bind(params.values());
    } catch (io.talion.compiler.ParamException e) {
      throw culprit(params.values(), e);
    }
  }

  /** The first of the parameters that is refused alone, for the message. */
  private ParamException culprit(
      Map<String, String> values, io.talion.compiler.ParamException all) {
    for (Map.Entry<String, String> one : values.entrySet()) {
      try {
        checked.bind(Map.of(one.getKey(), one.getValue()));
      } catch (io.talion.compiler.ParamException e) {
        return ParamException.of(one.getKey(), one.getValue(), info(one.getKey()), e.diagnostic());
      }
    }
    return ParamException.of("", "", Optional.empty(), all.diagnostic());
  }

  private Optional<ParamInfo> info(String param) {
    return checked.params().stream().filter(p -> p.name().equals(param)).findFirst();
  }

  Optional<SourceText> source(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  String words(Span span) {
    String text = checked.sources().getOrDefault(span.source(), "");
    int end = Math.clamp(span.end(), 0, text.length());
    return text.substring(Math.clamp(span.start(), 0, end), end);
  }
}
