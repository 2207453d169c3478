package io.talion.reference;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Reward;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Terms.CountedClock;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.emit.OpenLine;
import io.talion.compiler.emit.PenaltyMaker;
import io.talion.compiler.emit.Refusal;
import io.talion.compiler.engine.RunSink;
import io.talion.compiler.life.Lives;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Payout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An instant in its strata (language.md section 10): absorb the inputs; streams, duties and tallies
 * in dependency order; rules and rewards; exceptions and preferences; later stages; combine and
 * limit; findings, which later instants see.
 */
final class Pipeline implements Timeline.Instants {
  private final Core core;
  private final History history;
  private final Evaluator evaluator;
  private final Arrival arrival;
  private final Admission admission;
  private final List<Derivation> derivations = new ArrayList<>();
  private final List<RuleTest> rules = new ArrayList<>();
  private final Exceptions exceptions;
  private final Stages stages;
  private final List<RewardTest> rewards = new ArrayList<>();
  private final Combining combining;
  private final Reporter reporter;
  private final Noticed noticed;
  private final Aftermath aftermath;
  private final RunSink sink;

  Pipeline(
      History history,
      Evaluator evaluator,
      Arrival arrival,
      Admission admission,
      Noticed noticed,
      Counts counts,
      RunSink sink,
      Function<Event, Optional<Refusal>> retractions) {
    this.core = history.core();
    this.history = history;
    this.arrival = arrival;
    this.admission = admission;
    this.evaluator = evaluator;
    this.combining = new Combining(core);
    this.sink = sink;
    PenaltyMaker maker = new PenaltyMaker(core.terms());
    this.exceptions = new Exceptions(evaluator, maker);
    this.stages = new Stages(history, evaluator, maker, sink);
    this.noticed = noticed;
    Lives lives = new Lives(core, sink);
    this.reporter = new Reporter(history, evaluator, lives);
    this.aftermath = new Aftermath(history, evaluator, reporter, counts, lives, retractions);
    core.order().forEach(id -> derivations.add(derivation(id, evaluator)));
    core.rules().forEach(r -> rules.add(new RuleTest(r, history, evaluator, sink)));
    core.rewards().forEach(r -> rewards.add(new RewardTest(r, history, evaluator, sink)));
  }

  private Derivation derivation(int stream, Evaluator evaluator) {
    StreamDef definition = core.streams().get(stream);
    return switch (definition.origin()) {
      case Origin.Emitted e -> new Emissions(definition, e.emissions(), history, evaluator);
      case Origin.Outcomes o -> new Obligations(core.duties().get(o.duty()), history, evaluator);
      case Origin.Steps s -> new Folds(core.tallies().get(s.tally()), history, evaluator);
      case Origin.Transitions t ->
          new Machines(core.machines().get(t.machine()), history, evaluator);
      case Origin.Events e -> throw new IllegalArgumentException("events are not derived");
      case Origin.Findings f -> throw new IllegalArgumentException("findings are not derived");
      case Origin.RuleFindings f -> throw new IllegalArgumentException("findings are not derived");
      case Origin.Settled s -> throw new IllegalArgumentException("findings are not derived");
      case Origin.Late l -> throw new IllegalArgumentException("what is noticed is not derived");
      case Origin.Rejected r ->
          throw new IllegalArgumentException("what is noticed is not derived");
    };
  }

  @Override
  public void evaluate(Moment moment, List<Event> events) {
    history.enter(moment);
    noticed.enter();
    List<Event> inputs = new ArrayList<>(events);
    inputs.addAll(arrival.takeLate());
    List<Event> process = admission.absorb(inputs);
    derivations.forEach(Derivation::evaluate);
    List<Fired> fired = exceptions.apply(fired());
    List<Optional<Payout>> paid = rewards.stream().map(RewardTest::evaluate).toList();
    tell(combining.execute(stages.with(fired), moment));
    for (int i = 0; i < rewards.size(); i++) {
      paid.get(i).ifPresent(rewards.get(i)::told);
      paid.get(i).ifPresent(sink::payout);
    }
    aftermath.conclude(process);
  }

  private List<Fired> fired() {
    return rules.stream().flatMap(r -> r.evaluate().stream()).toList();
  }

  private void tell(List<Execution> executions) {
    List<Report> reports = reporter.report(executions);
    for (int i = 0; i < reports.size(); i++) {
      aftermath.found(executions.get(i), reports.get(i), sink);
    }
  }

  /** Time has come to a moment without an instant. */
  void reach(Moment moment) {
    aftermath.reach(moment);
  }

  /** Clocks that count events are moved by them as they come (semantics.md 6 and 40). */
  @Override
  public Counters counted(Counters before, List<Event> events) {
    Counters after = before;
    for (CountedClock clock : core.terms().counted()) {
      long n = events.stream().distinct().filter(e -> counts(clock, e)).count();
      after = after.with(clock.clock(), after.of(clock.clock()) + n);
    }
    return after;
  }

  private boolean counts(CountedClock clock, Event event) {
    Item item = history.item(-1, event.fields(), event.at(), new Item.Origin.Accepted(event));
    Frame frame = Frame.EMPTY.with(clock.slot(), item);
    return event.kind().ordinal() == clock.event()
        && clock.conditions().stream().allMatch(c -> evaluator.holds(c, frame));
  }

  @Override
  public List<Deadline> due(Moment last) {
    return Stream.of(
            derivations.stream().flatMap(d -> d.deadlines().stream()),
            ticks().flatMap(t -> t.next(last).stream()),
            stages.deadlines(),
            aftermath.deadlines().stream())
        .flatMap(s -> s)
        .toList();
  }

  private Stream<Ticks> ticks() {
    return triggers()
        .flatMap(t -> t instanceof Trigger.Every every ? Stream.of(new Ticks(every)) : Stream.of());
  }

  private Stream<Trigger> triggers() {
    Stream<Trigger> emissions =
        core.streams().stream()
            .flatMap(
                s -> s.origin() instanceof Origin.Emitted e ? e.emissions().stream() : Stream.of())
            .map(StreamDef.Emission::trigger);
    Stream<Trigger> steps =
        core.tallies().stream().flatMap(t -> t.steps().stream()).map(Tally.Step::trigger);
    Stream<Trigger> rewards = core.rewards().stream().map(Reward::every);
    return Stream.of(core.rules().stream().map(Rule::trigger), emissions, steps, rewards)
        .flatMap(s -> s);
  }

  /** The duties that are open, and the stages to come. */
  Stream<OpenLine> open() {
    return Stream.concat(openDuties(), stages.pending().stream().map(reporter::line));
  }

  private Stream<OpenLine> openDuties() {
    return derivations.stream()
        .flatMap(d -> d instanceof Obligations o ? Optional.of(o).stream() : Stream.empty())
        .flatMap(o -> o.lines().stream());
  }
}
