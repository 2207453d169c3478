package io.talion.reference;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Stage;
import io.talion.compiler.emit.PenaltyMaker;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.finding.Penalty;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code then after} is waiting for (semantics.md 26): a stage is due in the instant that
 * first reaches the base's instant + d, after everything else there. Bindings and lets of the base
 * keep their values; all else is of the later instant.
 */
final class Stages {
  /** A stage to come; {@code point} on its clock, a timed clock's in time. */
  record Pending(Fired base, Clock clock, long point) {
    Deadline deadline() {
      return new Deadline(clock, point);
    }
  }

  private final History history;
  private final Evaluator evaluator;
  private final PenaltyMaker maker;
  private final RunSink sink;
  private final List<Pending> pending = new ArrayList<>();

  Stages(History history, Evaluator evaluator, PenaltyMaker maker, RunSink sink) {
    this.sink = sink;
    this.history = history;
    this.evaluator = evaluator;
    this.maker = maker;
  }

  /** The firings of an instant and the stages due in it, in the order of output. */
  List<Fired> with(List<Fired> fired) {
    fired.stream().filter(f -> f.sentence().goesOn()).map(this::plan).forEach(pending::add);
    List<Pending> due = pending.stream().filter(p -> isDue(p, history.now())).toList();
    pending.removeAll(due);
    List<Fired> later = due.stream().flatMap(p -> assess(p.base()).stream()).toList();
    return history.core().rules().stream().flatMap(r -> inOrder(r, fired, later)).toList();
  }

  private static Stream<Fired> inOrder(Rule rule, List<Fired> fired, List<Fired> later) {
    Stream<Fired> stages =
        later.stream().filter(f -> f.rule().id() == rule.id()).sorted(OutputOrder.OF_ONE_RULE);
    return Stream.concat(fired.stream().filter(f -> f.rule().id() == rule.id()), stages);
  }

  private Pending plan(Fired base) {
    Stage stage = base.rule().then().orElseThrow();
    long delay = Numbers.bounded(Numbers.exact(evaluator.eval(stage.delay(), base.frame())));
    Moment now = history.now();
    long point = now.now(stage.clock()) + Math.max(0, delay);
    return now.clocks().isCounter(stage.clock())
        ? new Pending(base, stage.clock(), point)
        : new Pending(base, Clock.TIME, now.clocks().start(stage.clock(), point));
  }

  private static boolean isDue(Pending p, Moment now) {
    return p.clock().equals(Clock.TIME)
        ? now.reaches(Clock.TIME, p.point())
        : now.now(p.clock()) >= p.point();
  }

  private Optional<Fired> assess(Fired base) {
    Stage stage = base.rule().then().orElseThrow();
    Frame frame = base.frame();
    boolean holds = true;
    for (Rule.Test test : stage.tests()) {
      switch (test) {
        case Rule.Test.Let let ->
            frame = frame.with(let.slot(), evaluator.eval(let.value(), frame));
        case Rule.Test.When when -> holds &= evaluator.holds(when.condition(), frame);
      }
    }
    Frame all = frame;
    Binding binding = base.binding();
    sink.tested(
        new Probe(base.rule(), base.rule().then(), history, evaluator, binding, all, holds, true));
    List<Penalty> penalties =
        stage.penalties().stream()
            .flatMap(p -> maker.make(p, evaluator.all(p.quantities(), all)).stream())
            .toList();
    boolean empty = penalties.isEmpty() && !stage.penalties().isEmpty();
    return holds && !empty ? Optional.of(found(base, stage, all, penalties)) : Optional.empty();
  }

  private Fired found(Fired base, Stage stage, Frame frame, List<Penalty> penalties) {
    Core core = history.core();
    boolean expired =
        Offence.isExpired(base.rule(), base.binding(), base.base(), history.now(), core.terms());
    return new Fired(
        base.rule(),
        1,
        base.base(),
        base.occurrence(),
        base.binding(),
        frame,
        base.key(),
        base.offender(),
        Sentence.of(expired, penalties, core.terms().challengeOf(stage.challenge()), false));
  }

  /** The points at which something is to be assessed. */
  Stream<Deadline> deadlines() {
    return pending.stream().map(Pending::deadline);
  }

  List<Pending> pending() {
    return pending;
  }
}
