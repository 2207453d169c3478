package io.talion.interpreter.run;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Kind;
import io.talion.compiler.emit.Refusal;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunCounts;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.interpreter.data.MachineStore;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.StageStore;
import io.talion.interpreter.duty.Duties;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.lower.Program;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.event.Event;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One evaluation by a program: events wait until the watermark has passed a batch of them, then the
 * program's code is called once for the batch (semantics.md 2 to 5).
 */
final class PlanRun implements Run {
  private final Program program;
  private final Core core;
  private final RunState state;
  private final Counts counts;
  private final Arrival arrival;
  private final Timeline timeline;
  private final Aftermath aftermath;
  private final ChunkFeed feed;
  private final int batch;

  /** How many events wait when a batch is looked for again. */
  private int full;

  PlanRun(
      Program program,
      RunOptions options,
      RunSink sink,
      Function<Event, Optional<Refusal>> retractions) {
    this.program = program;
    this.core = program.core();
    this.state =
        new RunState(
            core,
            options.testing(),
            program.layout(),
            options.shared().orElseGet(Dictionaries::new));
    Noticed noticed = new Noticed(core.streams(), program.notices(), sink);
    this.counts = new Counts(noticed);
    boolean measures = core.events().stream().anyMatch(k -> k.lateAccept().isPresent());
    this.arrival = new Arrival(core.terms(), state.clocks(), counts, measures, options.testing());
    state.dictionaries().ask(state);
    Disputes disputes = new Disputes(state, program.vetoes());
    Agenda agenda = new Agenda(core, state.clocks(), obligations(), stages(), machines(), disputes);
    this.timeline =
        new Timeline(
            state.clocks(),
            agenda,
            new Counting(state, program.counters()),
            state.past(),
            options.testing());
    this.aftermath = new Aftermath(core, counts, sink, program.settles(), disputes, retractions);
    Admission admission = new Admission(state, counts, aftermath, program.ranged());
    boolean single = measures || program.notices() || !arrival.waitsByTime();
    this.batch = single ? 1 : options.batchSize();
    this.full = batch;
    this.feed =
        new ChunkFeed(
            state,
            new InstantChunks(state, timeline, arrival, admission, noticed),
            aftermath,
            program);
  }

  private List<StageStore> stages() {
    return program.stages().stream().map(s -> state.store(s, StageStore.class)).toList();
  }

  private List<MachineStore> machines() {
    return program.machines().stream().map(m -> state.store(m, MachineStore.class)).toList();
  }

  private List<Duties> obligations() {
    return program.duties().stream().map(e -> state.store(e.getValue(), Duties.class)).toList();
  }

  @Override
  public void accept(Event event) {
    arrival.accept(event);
    if (arrival.waiting() >= full || batch == 1) {
      catchUp();
    }
  }

  @Override
  public void catchUp() {
    OptionalLong passed = arrival.passed(timeline.last().counters());
    passed.ifPresent(this::evaluate);
    full = arrival.waiting() + batch;
  }

  @Override
  public EventBatch batch() {
    return new EventBatch(core.events(), state.dictionaries());
  }

  @Override
  public void advance(long millis) {
    arrival.advance(millis);
    evaluate(millis);
    reach();
  }

  @Override
  public void settle() {
    arrival.greatestTime().ifPresent(this::evaluate);
  }

  @Override
  public void finish() {
    settle();
    if (arrival.hasLate()) {
      timeline.extraNext();
      program.code().call(feed);
    }
    reach();
  }

  /** Findings become final by time alone, too. */
  private void reach() {
    aftermath.reach(reached());
  }

  private Instant reached() {
    Instant last = timeline.last();
    long reached = Math.max(last.time(), arrival.greatestTime().orElse(last.time()));
    return reached == last.time() ? last : last.later(reached);
  }

  private void evaluate(long through) {
    timeline.feed(arrival.take(through), through);
    program.code().call(feed);
    arrival.evaluated(through);
  }

  @Override
  public void given(int id, List<Value> key, Value value) {
    state.givens().put(id, key, value);
    List<Type> parameters = core.states().get(id).parameters();
    for (int i = 0; i < parameters.size(); i++) {
      for (int k = 0; k < core.kinds().size(); k++) {
        if (core.kinds().get(k) instanceof Kind.Entity e && e.type().equals(parameters.get(i))) {
          state.members(k).enter(key.get(i), timeline.last().order());
        }
      }
    }
  }

  @Override
  public Value ask(Expr expression) {
    return Question.ask(program, state, reached(), expression);
  }

  @Override
  public RunCounts counts() {
    return counts.counts();
  }

  @Override
  public List<String> open() {
    return OpenLines.lines(program, state);
  }

  @Override
  public void close() {
    state.dictionaries().leave(state);
  }
}
