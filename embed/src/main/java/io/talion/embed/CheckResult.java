package io.talion.embed;

import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Renderer;
import io.talion.grammar.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What checking a file said.
 *
 * @param diagnostics errors and warnings in the order of the source
 * @param policy the policy, if there is no error and the file holds one; a module has none
 * @param module the module, if there is no error and the file holds one: it is never run, but its
 *     tests are, with its inputs for events
 * @param sources the texts behind the places of diagnostics, for {@link
 *     io.talion.grammar.diagnostic.Renderer}
 */
public record CheckResult(
    List<Diagnostic> diagnostics,
    Optional<Policy> policy,
    Optional<Policy> module,
    Function<String, Optional<SourceText>> sources) {
  public CheckResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether there is no error. */
  public boolean ok() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }

  /** Diagnostics in plain text, each with its source line, cause and fix. */
  public String rendered(List<Diagnostic> some) {
    Renderer renderer = new Renderer(sources, false);
    return some.stream().map(renderer::render).collect(Collectors.joining("\n"));
  }
}
