package io.talion.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.core.TestCase;
import io.talion.compiler.core.TestCase.Step;
import io.talion.compiler.emit.PenaltyMaker;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.finding.Penalty;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Plays a {@code test} of a policy on the reference (semantics.md 32), for the scenarios. */
final class TestPlayer {
  private final Core core;
  private final Run run;
  private final Clocks clocks;
  private final List<Finding> open = new ArrayList<>();
  private final List<Payout> payouts = new ArrayList<>();

  TestPlayer(Core core) {
    this.core = core;
    this.clocks = Clocks.of(core.terms(), true);
    this.run = new ReferenceEngine().open(core, RunOptions.forTests(), sink());
  }

  private RunSink sink() {
    return new RunSink() {
      @Override
      public void finding(Finding finding) {
        open.add(finding);
      }

      @Override
      public void payout(Payout payout) {
        payouts.add(payout);
      }
    };
  }

  void play(TestCase test) {
    test.steps().forEach(this::play);
  }

  private void play(Step step) {
    switch (step) {
      case Step.Given g ->
          run.given(g.state(), g.key().stream().map(this::value).toList(), value(g.value()));
      case Step.Events e ->
          events(coordinates(e.at().clock(), number(e.at().point())), e.events(), 0);
      case Step.Repeat r -> repeat(r);
      case Step.Advance a ->
          run.advance(coordinates(a.to().clock(), number(a.to().point())).time());
      case Step.NoFindings n -> assertThat(settled()).as(n.toString()).isEmpty();
      case Step.NothingElse n -> assertThat(settled()).as(n.toString()).isEmpty();
      case Step.Fault f -> fault(f);
      case Step.Pays p -> {
        settled();
        assertThat(payouts.stream().flatMap(x -> x.paid().stream()))
            .as(p.toString())
            .anyMatch(x ->
                x.member().equals(value(p.to())) && new Int(x.amount()).equals(value(p.amount())));
      }
      case Step.Holds h -> {
        settled();
        assertThat(value(h.condition())).as(h.toString()).isEqualTo(Bool.TRUE);
      }
    }
  }

  private void repeat(Step.Repeat r) {
    long from = number(r.from());
    for (long i = 0; i < number(r.count()); i++) {
      events(coordinates(r.clock(), from + i * r.every()), r.events(), i);
    }
  }

  private void events(Coordinates at, List<TestCase.EventExpr> events, long index) {
    for (TestCase.EventExpr e : events) {
      List<Value> fields = e.fields().stream().map(f -> value(f, index)).toList();
      run.accept(new Event(core.events().get(e.event()), at, fields));
    }
  }

  private Coordinates coordinates(Clock clock, long point) {
    long time = clocks.start(clock, point);
    return clock.equals(Clock.BLOCK) ? Coordinates.at(time, point) : Coordinates.at(time);
  }

  private List<Finding> settled() {
    run.settle();
    return open;
  }

  private void fault(Step.Fault fault) {
    Optional<Finding> taken = settled().stream().filter(f -> matches(f, fault)).findFirst();
    assertThat(taken).as("%s among %s", fault, open).isPresent();
    open.remove(taken.orElseThrow());
  }

  private boolean matches(Finding finding, Step.Fault fault) {
    return finding.rule().equals(core.rules().get(fault.rule()).name())
        && finding.offender().equals(fault.against().map(this::value))
        && (fault.penalties().isEmpty() || same(finding.penalties(), penalties(fault)));
  }

  /** A bare {@code flag} stands for any text. */
  private static boolean same(List<Penalty> found, List<Penalty> expected) {
    return found.size() == expected.size()
        && IntStream.range(0, found.size()).allMatch(i -> same(found.get(i), expected.get(i)));
  }

  private static boolean same(Penalty found, Penalty expected) {
    boolean anyFlag = found instanceof Penalty.Flag && expected.equals(new Penalty.Flag(""));
    return anyFlag || found.equals(expected);
  }

  private List<Penalty> penalties(Step.Fault fault) {
    return fault.penalties().stream().flatMap(p -> penalty(p).stream()).toList();
  }

  private Optional<Penalty> penalty(PenaltyExpr p) {
    List<Value> parts = p.quantities().stream().map(this::value).toList();
    return new PenaltyMaker(core.terms()).make(p, parts);
  }

  private long number(Expr expr) {
    return ((Int) value(expr)).value().longValueExact();
  }

  private Value value(Expr expr) {
    return run.ask(expr);
  }

  private Value value(Expr expr, long index) {
    Expr i = new Expr.Const(Int.of(index), Type.Simple.INT, expr.span());
    return run.ask(new Expr.Let(0, i, expr, expr.type(), expr.span()));
  }
}
