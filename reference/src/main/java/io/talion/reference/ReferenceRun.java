package io.talion.reference;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Kind;
import io.talion.compiler.emit.OpenLine;
import io.talion.compiler.emit.Refusal;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunCounts;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
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
 * One evaluation: events arrive, and as soon as the watermark has passed a time, its instants are
 * evaluated one after the other (semantics.md 2 to 5).
 */
final class ReferenceRun implements Run {
  private final Core core;
  private final Clocks clocks;
  private final Counts counts;
  private final Arrival arrival;
  private final History history;
  private final Members members;
  private final Givens givens;
  private final Evaluator evaluator;
  private final Pipeline pipeline;
  private final Timeline timeline;

  ReferenceRun(
      Core core, RunOptions options, RunSink sink, Function<Event, Optional<Refusal>> retractions) {
    this.core = core;
    this.clocks = Clocks.of(core.terms(), options.testing());
    Moment beginning = Timeline.beginning(clocks, options.testing());
    this.history = new History(core, beginning);
    Noticed noticed = new Noticed(history, sink);
    this.counts = new Counts(noticed);
    this.arrival = new Arrival(core.terms(), clocks, counts, options.testing());
    this.members = new Members(core.kinds(), history);
    this.givens = new Givens(history);
    this.evaluator = new Evaluator(history, members, givens);
    Admission admission = new Admission(history, members, counts);
    this.pipeline =
        new Pipeline(history, evaluator, arrival, admission, noticed, counts, sink, retractions);
    this.timeline = new Timeline(clocks, beginning, pipeline);
  }

  @Override
  public void accept(Event event) {
    arrival.accept(event);
    OptionalLong passed = arrival.passed(timeline.last().counters());
    passed.ifPresent(this::evaluate);
  }

  @Override
  public EventBatch batch() {
    return new EventBatch(core.events(), new Dictionaries());
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
      timeline.extra(arrival.greatestTime().orElseThrow());
    }
    reach();
  }

  /** Findings become final by time alone, too. */
  private void reach() {
    pipeline.reach(reached(arrival.greatestTime().orElse(0)));
  }

  private void evaluate(long through) {
    timeline.run(arrival.take(through), through);
    arrival.evaluated(through);
  }

  @Override
  public void given(int state, List<Value> key, Value value) {
    givens.put(state, key, value);
    List<Type> parameters = core.states().get(state).parameters();
    for (int i = 0; i < parameters.size(); i++) {
      addMember(parameters.get(i), key.get(i));
    }
  }

  private void addMember(Type type, Value value) {
    for (int k = 0; k < core.kinds().size(); k++) {
      if (core.kinds().get(k) instanceof Kind.Entity entity && entity.type().equals(type)) {
        members.add(k, value);
      }
    }
  }

  /**
   * After the last instant, at the time reached: the findings of that instant are known by then.
   */
  @Override
  public Value ask(Expr expression) {
    Moment reached = reached(arrival.greatestTime().orElse(0));
    Moment asked = reached.later(reached.time());
    return history.in(asked, () -> evaluator.eval(expression, Frame.EMPTY));
  }

  /** Where time has come to, with or without an instant. */
  private Moment reached(long time) {
    Moment last = timeline.last();
    return time <= last.time() ? last : last.later(time);
  }

  @Override
  public RunCounts counts() {
    return counts.counts();
  }

  @Override
  public List<String> open() {
    return pipeline.open().sorted(OpenLine.BY_DUE).map(OpenLine::json).toList();
  }

  @Override
  public void close() {
    // Nothing is held outside the heap.
  }
}
