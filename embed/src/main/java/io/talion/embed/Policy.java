package io.talion.embed;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Rule;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.compiler.sheet.Division;
import io.talion.compiler.sheet.Divisions;
import io.talion.compiler.sheet.Sheet;
import io.talion.embed.workers.DividedRun;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.SourceText;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A policy that passed its check. Immutable: compile it once, open an {@link Evaluation} for each
 * trace, from as many threads as you like.
 *
 * <pre>{@code
 * Policy policy = Policy.compile(Path.of("tasks.talion"));
 * try (Evaluation run = policy.open(Params.of("max_missed", "3%"), finding -> alert(finding))) {
 *   run.accept(Event.of("TaskAssigned", time, Map.of("operator", operator, "task", task)));
 *   run.advance(now);
 * }
 * }</pre>
 */
public final class Policy {
  private final Compilation compilation;

  /** One engine of each kind: it keeps what it made of the core for the next evaluation. */
  private final Map<Evaluator, Engine> engines = new ConcurrentHashMap<>();

  Policy(Compilation compilation) {
    this.compilation = compilation;
  }

  /**
   * Reads and checks a policy; imports are looked for in the standard library only.
   *
   * @throws PolicyException if it does not pass
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Policy compile(Path file) {
    return passed(check(file, List.of()));
  }

  /**
   * Checks a policy given as text.
   *
   * @throws PolicyException if it does not pass
   */
  public static Policy compile(String source) {
    return passed(Compilation.of("policy", source).result());
  }

  /**
   * Checks a policy without failing: for tools that show what is wrong.
   *
   * @param path folders in which imports are looked for, beside the standard library
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static CheckResult check(Path file, List<Path> path) {
    return Compilation.of(file, path).result();
  }

  private static Policy passed(CheckResult result) {
    if (!result.ok()) {
      throw refused(result.diagnostics().stream().filter(Diagnostic::isError).toList(), result);
    }
    return result.policy().orElseThrow(() -> new IllegalArgumentException("a module is no policy"));
  }

  private static PolicyException refused(List<Diagnostic> why, CheckResult result) {
    return new PolicyException(why, result.rendered(why));
  }

  /** Its qualified name. */
  public String name() {
    return compilation.checked().name();
  }

  /** Its version as written. */
  public String version() {
    return compilation.checked().version();
  }

  /** The policy digest, 64 hex digits (semantics.md 35). */
  public String digest() {
    return defaults().digest();
  }

  /** The strategies that its {@code terms} name. */
  public List<String> strategies() {
    return defaults().terms().strategies();
  }

  /** What the check warned of. */
  public List<Diagnostic> warnings() {
    return compilation.checked().diagnostics();
  }

  private Core defaults() {
    return core(Params.none());
  }

  /**
   * Starts an evaluation.
   *
   * @param params values for its parameters; others keep their defaults
   * @param findings takes each finding, on the thread that feeds the evaluation
   * @throws ParamException if a parameter is unknown, of the wrong type or out of range
   */
  public Evaluation open(Params params, Consumer<Finding> findings) {
    return open(params, Evaluator.INTERPRETER, findings);
  }

  /**
   * Starts an evaluation that also tells what becomes of findings: each {@code accept} and {@code
   * advance} tells all that it made certain.
   *
   * @throws ParamException as {@link #open(Params, Consumer)}
   */
  public Evaluation observe(Params params, FindingObserver observer) {
    Core core = core(params);
    Run run = run(core, Evaluator.INTERPRETER, new ObservingSink(observer));
    return new Evaluation(core, run, true);
  }

  /**
   * Starts an evaluation of a policy with rewards.
   *
   * @param params values for its parameters; others keep their defaults
   * @param findings takes each finding
   * @param payouts takes what each reward pays, period by period, after the findings of its
   *     instant; where {@code terms} have {@code final after}, one of an id that came before takes
   *     its place
   * @throws ParamException if a parameter is unknown, of the wrong type or out of range
   */
  public Evaluation open(Params params, Consumer<Finding> findings, Consumer<Payout> payouts) {
    Core core = core(params);
    RunSink sink =
        new RunSink() {
          @Override
          public void finding(Finding finding) {
            findings.accept(finding);
          }

          @Override
          public void payout(Payout payout) {
            payouts.accept(payout);
          }
        };
    return new Evaluation(core, run(core, Evaluator.INTERPRETER, sink));
  }

  /** The same on an engine of choice, for a second opinion. */
  public Evaluation open(Params params, Evaluator evaluator, Consumer<Finding> findings) {
    Core core = core(params);
    return new Evaluation(core, run(core, evaluator, findings::accept));
  }

  /**
   * The lowest level: a run that takes decoded events and reports everything.
   *
   * @throws ParamException as {@link #open(Params, Consumer)}
   */
  public Run start(Params params, Evaluator evaluator, RunSink sink) {
    return start(core(params), evaluator, RunOptions.defaults(), sink);
  }

  Run start(Core core, Evaluator evaluator, RunOptions options, RunSink sink) {
    return engines.computeIfAbsent(evaluator, Evaluator::engine).open(core, options, sink);
  }

  /** Whether several evaluators can share the work on a trace, or why not. */
  public Division division(Params params) {
    return Divisions.of(core(params), sheet().partitions());
  }

  /**
   * The same as {@link #start}, by several evaluators on threads of their own that share the
   * members of a kind: the same findings in the same order, told on the thread that feeds the run.
   *
   * @param how as {@link #division} found it
   * @param workers how many, at least 1
   * @throws ParamException as {@link #open(Params, Consumer)}
   */
  public Run share(Params params, Division.Apart how, int workers, RunSink sink) {
    return share(core(params), RunOptions.defaults(), how, workers, sink);
  }

  private Run share(Core core, RunOptions options, Division.Apart how, int workers, RunSink sink) {
    Engine engine = engines.computeIfAbsent(Evaluator.INTERPRETER, Evaluator::engine);
    return DividedRun.open(engine, core, options, how, workers, sink);
  }

  /** By several evaluators if there are to be several and it can be divided, else by one. */
  Run share(Core core, RunOptions options, int workers, RunSink sink) {
    return workers > 1 && Divisions.of(core, sheet().partitions()) instanceof Division.Apart how
        ? share(core, options, how, workers, sink)
        : start(core, Evaluator.INTERPRETER, options, sink);
  }

  private Run run(Core core, Evaluator evaluator, RunSink sink) {
    return start(core, evaluator, RunOptions.defaults(), sink);
  }

  /**
   * The checked policy with its parameters bound, as both engines take it.
   *
   * @throws ParamException if a parameter is unknown, of the wrong type or out of range
   */
  public Core core(Params params) {
    return compilation.bind(params);
  }

  /**
   * The text of each source it is made of: its own file's, and its modules' by their file's name.
   */
  public Map<String, String> sources() {
    return compilation.checked().sources();
  }

  /** What is proved of it before any trace (semantics.md 31). */
  public Sheet sheet() {
    return compilation.checked().sheet().orElseThrow();
  }

  /** Its rules, with parameters at their defaults. */
  public List<Rule> rules() {
    return defaults().rules();
  }

  /** The words of the source that a span stands for; empty if it is of no source at hand. */
  public String words(Span span) {
    return compilation.words(span);
  }

  /** A place as people write it: {@code tasks.talion:12:3}. */
  public String place(Span span) {
    return compilation.source(span.source()).map(s -> place(s, span)).orElse(span.source());
  }

  private static String place(SourceText source, Span span) {
    SourceText.Position at = source.position(span.start());
    return source.name() + ":" + at.line() + ":" + at.column();
  }
}
