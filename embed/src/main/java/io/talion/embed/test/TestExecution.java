package io.talion.embed.test;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.TestCase;
import io.talion.compiler.core.TestCase.At;
import io.talion.compiler.core.TestCase.EventExpr;
import io.talion.compiler.core.TestCase.Step;
import io.talion.compiler.core.TestTime;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * One {@code test} on one engine, step by step (semantics.md 32). Steps at one time are one
 * instant: it is evaluated when the test moves on or expects something.
 */
final class TestExecution implements AutoCloseable {
  private final Core core;
  private final Constants constants;
  private final TestClocks clocks;
  private final FindingLedger ledger = new FindingLedger();
  private final Run run;
  private final Expectations expectations;
  private long now = TestTime.START;

  TestExecution(Core core, Engine engine, Constants constants, FindingText text) {
    this.core = core;
    this.constants = constants;
    clocks = new TestClocks(core.terms());
    run = engine.open(core, RunOptions.forTests(), ledger);
    expectations = new Expectations(core, run, ledger, constants, text);
  }

  /** Throws {@link StepFailed} at the first step that does not hold. */
  List<Finding> execute(TestCase test) {
    test.steps().forEach(this::step);
    run.settle();
    return ledger.all();
  }

  /** What rewards paid in it. */
  List<Payout> payouts() {
    return ledger.payments().all();
  }

  private void step(Step step) {
    switch (step) {
      case Step.Given g -> given(g);
      case Step.Events e -> {
        long time = time(e.at(), e.span());
        e.events().forEach(x -> accept(x, time, 0));
      }
      case Step.Repeat r -> repeat(r);
      case Step.Advance a -> run.advance(time(a.to(), a.span()));
      case Step.NoFindings n -> expectations.noFindings(n.span());
      case Step.NothingElse n -> expectations.nothingElse(n.span());
      case Step.Fault f -> expectations.fault(f, f.at().map(a -> start(a, f.span())));
      case Step.Pays p -> expectations.pays(p);
      case Step.Holds h -> expectations.holds(h.condition(), h.span());
    }
  }

  private void given(Step.Given g) {
    List<Value> key = new ArrayList<>();
    List<Type> types = core.states().get(g.state()).parameters();
    for (int i = 0; i < g.key().size(); i++) {
      key.add(FieldValues.fit(constants.value(g.key().get(i)), types.get(i)));
    }
    Value value = constants.value(g.value());
    run.given(g.state(), key, FieldValues.fit(value, core.states().get(g.state()).type()));
  }

  private void repeat(Step.Repeat r) {
    long count = constants.integer(r.count());
    long from = start(new At(r.clock(), r.from()), r.span());
    for (long i = 0; i < count; i++) {
      long time = moveTo(roundAt(r, from, i), r.span());
      for (EventExpr e : r.events()) {
        accept(e, time, i);
      }
    }
  }

  private long roundAt(Step.Repeat r, long from, long round) {
    try {
      return Math.addExact(from, clocks.millis(r.clock(), Math.multiplyExact(round, r.every())));
    } catch (ArithmeticException e) {
      throw outside(r.span());
    }
  }

  /**
   * What is said of findings names them by what was found before: {@code Vetoed(finding:
   * latest(digest(f) for f in Finding) or else 0x00)}.
   */
  private void accept(EventExpr e, long time, long round) {
    EventKind kind = core.events().get(e.event());
    boolean named = core.process(kind).isPresent();
    if (named) {
      run.advance(time - 1);
    }
    List<Value> fields = new ArrayList<>();
    for (int i = 0; i < e.fields().size(); i++) {
      Expr field = e.fields().get(i);
      Value value = named ? run.ask(field) : constants.value(field, round);
      fields.add(FieldValues.fit(value, kind.fields().get(i).type()));
    }
    run.accept(new Event(kind, clocks.at(time), fields));
  }

  private long time(At at, Span span) {
    return moveTo(start(at, span), span);
  }

  private long start(At at, Span span) {
    try {
      return clocks.start(at.clock(), constants.integer(at.point()));
    } catch (ArithmeticException e) {
      throw outside(span);
    }
  }

  private static StepFailed outside(Span span) {
    return new StepFailed("this time lies outside the years 1970 to 9999", span, List.of());
  }

  private long moveTo(long time, Span span) {
    if (time < now) {
      throw new StepFailed("time cannot go back in a test", span, List.of());
    }
    now = time;
    return time;
  }

  @Override
  public void close() {
    run.close();
  }
}
