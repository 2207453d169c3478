package io.talion.embed.test;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.TestCase;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a policy's {@code test}s (semantics.md 32), each on every engine given. A test passes when
 * it holds on all of them and all give the same findings: a disagreement is a failure that says so.
 * Immutable; its runs are confined to the calling thread.
 */
public final class TestRunner {
  private final Core core;
  private final List<EngineUnderTest> engines;

  /**
   * @param core a policy that runs, parameters bound
   * @param engines at least one; the first also evaluates the expressions in steps
   */
  public TestRunner(Core core, List<EngineUnderTest> engines) {
    if (engines.isEmpty()) {
      throw new IllegalArgumentException("at least one engine is needed");
    }
    this.core = core;
    this.engines = List.copyOf(engines);
  }

  /** The policy's tests in order. */
  public List<TestResult> runAll() {
    return core.tests().stream().map(this::run).toList();
  }

  /** One test. */
  public TestResult run(TestCase test) {
    long start = System.nanoTime();
    List<Outcome> outcomes = new ArrayList<>();
    for (EngineUnderTest engine : engines) {
      outcomes.add(outcome(test, engine));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new TestResult(test.title(), false, test.span(), verdict(test, outcomes), "", took);
  }

  private Outcome outcome(TestCase test, EngineUnderTest engine) {
    FindingText text = new FindingText(names(test));
    try (Constants constants = new Constants(engines.getFirst().engine(), core);
        TestExecution run = new TestExecution(core, engine.engine(), constants, text)) {
      List<Finding> findings = run.execute(test);
      return new Outcome(engine.name(), Optional.empty(), findings, run.payouts());
    } catch (StepFailed e) {
      return new Outcome(engine.name(), Optional.of(e.failure()), List.of(), List.of());
    }
  }

  private static Map<Value, String> names(TestCase test) {
    Map<Value, String> names = new HashMap<>();
    test.names().forEach(n -> names.put(n.value(), n.name()));
    return names;
  }

  private static Optional<TestFailure> verdict(TestCase test, List<Outcome> outcomes) {
    Outcome first = outcomes.getFirst();
    for (Outcome other : outcomes) {
      if (!other.agrees(first)) {
        return Optional.of(Disagreement.between(test.span(), first, other));
      }
    }
    return first.failure();
  }

  /** What one engine made of a test. */
  record Outcome(
      String engine, Optional<TestFailure> failure, List<Finding> findings, List<Payout> payouts) {
    boolean agrees(Outcome other) {
      return failure.equals(other.failure)
          && findings.equals(other.findings)
          && payouts.equals(other.payouts);
    }
  }
}
