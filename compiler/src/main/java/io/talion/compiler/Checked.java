package io.talion.compiler;

import io.talion.compiler.core.Core;
import io.talion.compiler.report.Report;
import io.talion.compiler.sheet.Sheet;
import io.talion.compiler.source.Loaded;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What checking a policy gave: everything there is to say about it and, if it can run, its core.
 * Immutable; safe for many threads.
 */
public final class Checked {
  private final Optional<Loaded> loaded;
  private final List<Diagnostic> diagnostics;
  private final Map<String, String> sources;
  private final List<ParamInfo> params;
  private final Optional<Core> core;
  private final Optional<Supplier<Sheet>> sheet;

  private Checked(
      Optional<Loaded> loaded,
      List<Diagnostic> diagnostics,
      Map<String, String> sources,
      List<ParamInfo> params,
      Optional<Core> core,
      Optional<Supplier<Sheet>> sheet) {
    this.sheet = sheet;
    this.loaded = loaded;
    this.diagnostics = List.copyOf(diagnostics);
    this.sources = Map.copyOf(sources);
    this.params = List.copyOf(params);
    this.core = core;
  }

  static Checked unreadable(List<Diagnostic> diagnostics, Map<String, String> sources) {
    return new Checked(
        Optional.empty(), diagnostics, sources, List.of(), Optional.empty(), Optional.empty());
  }

  static Checked of(Loaded loaded, Elaboration elaboration, List<Diagnostic> diagnostics) {
    return new Checked(
        Optional.of(loaded),
        diagnostics,
        loaded.texts(),
        elaboration.params(),
        isRight(diagnostics) ? Optional.of(elaboration.core()) : Optional.empty(),
        elaboration.sheet());
  }

  /** Errors and warnings, in order of their places. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The text of each source by the name that spans carry, to show diagnostics with. */
  public Map<String, String> sources() {
    return sources;
  }

  /** Whether there are no errors: then it can be run. */
  public boolean ok() {
    return isRight(diagnostics);
  }

  private static boolean isRight(List<Diagnostic> diagnostics) {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }

  /** The policy's or module's name; empty if the file cannot be read. */
  public String name() {
    return loaded.map(l -> l.main().name().text()).orElse("");
  }

  /** The policy's version; empty for a module. */
  public String version() {
    return loaded.map(l -> l.main().version()).orElse("");
  }

  /** The parameters, in order of declaration. */
  public List<ParamInfo> params() {
    return params;
  }

  /**
   * The fact sheet, worked out now (semantics.md 31); empty for a module and for a policy with
   * errors.
   */
  public synchronized Optional<Sheet> sheet() {
    return sheet.map(Supplier::get);
  }

  /**
   * The core with all parameters at their defaults.
   *
   * @throws IllegalStateException if the policy is not {@link #ok}
   */
  public Core core() {
    return core.orElseThrow(
        () -> new IllegalStateException("the policy cannot be run; see diagnostics()"));
  }

  /**
   * The core with some parameters given as text, written as in a policy ({@code 3%}, {@code 7
   * days}).
   *
   * @throws ParamException if a name is unknown or a value does not fit
   * @throws IllegalStateException if the policy is not {@link #ok}
   */
  public Core bind(Map<String, String> values) throws ParamException {
    if (values.isEmpty()) {
      return core();
    }
    core();
    Report report = new Report();
    Map<String, Expression> given = ParamTexts.parse(values, params, report);
    refuse(report);
    Elaboration elaboration = new Elaboration(loaded.orElseThrow(), given, report);
    refuse(report);
    return elaboration.core();
  }

  private static void refuse(Report report) throws ParamException {
    List<Diagnostic> errors = report.diagnostics("").stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      throw new ParamException(errors);
    }
  }
}
