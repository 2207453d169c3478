package io.talion.embed.test;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.PropertyCase;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs a policy's {@code property}s (language.md section 8): on generated traces, each on every
 * engine. The first trace that fails is made smaller and given back as a test to paste. Immutable;
 * its runs are confined to the calling thread.
 */
public final class PropertyRunner {
  private final Core core;
  private final List<EngineUnderTest> engines;
  private final Function<Span, String> source;
  private final long seed;
  private final int runs;

  /**
   * @param core a policy that runs, parameters bound
   * @param engines at least one
   * @param source the words that a span stands for, to repeat what was to hold
   * @param seed equal seeds give equal traces
   * @param runs how many traces each property is tried on, at least 1
   */
  public PropertyRunner(
      Core core,
      List<EngineUnderTest> engines,
      Function<Span, String> source,
      long seed,
      int runs) {
    this.core = core;
    this.engines = List.copyOf(engines);
    this.source = source;
    this.seed = seed;
    this.runs = runs;
  }

  /** The policy's properties in order. */
  public List<TestResult> runAll() {
    return core.properties().stream().map(this::run).toList();
  }

  /** One property. */
  public TestResult run(PropertyCase property) {
    long start = System.nanoTime();
    Optional<TestFailure> failure = firstFailure(property);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    String note = runs + " traces, seed " + seed;
    return new TestResult(property.title(), true, property.span(), failure, note, took);
  }

  private Optional<TestFailure> firstFailure(PropertyCase property) {
    TraceGenerator generator = new TraceGenerator(core, property);
    PropertyCheck check = new PropertyCheck(core, engines, property);
    for (int i = 0; i < runs; i++) {
      List<Event> trace = generator.trace(seed + i, sizeOf(i, property));
      if (check.problem(trace).isPresent()) {
        return Optional.of(shrunk(check, trace, property));
      }
    }
    return Optional.empty();
  }

  /** Short traces first: what they break needs no shrinking. */
  private int sizeOf(int run, PropertyCase property) {
    return Math.max(
        1, Math.min(property.upTo(), property.upTo() * (run + 1) / Math.max(1, runs / 2)));
  }

  private TestFailure shrunk(PropertyCheck check, List<Event> trace, PropertyCase property) {
    TestClocks clocks = new TestClocks(core.terms());
    List<Event> least = new TraceShrinker(t -> check.problem(t).isPresent(), clocks).shrink(trace);
    PropertyCheck.Problem problem = check.problem(least).orElseThrow();
    Counterexample example = new Counterexample(property, least, problem, source);
    return new TestFailure(problem.message(), property.span(), example.lines());
  }
}
