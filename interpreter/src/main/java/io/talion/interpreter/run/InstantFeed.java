package io.talion.interpreter.run;

import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.engine.RunSink;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Feed;
import io.talion.interpreter.data.Instant;
import io.talion.interpreter.data.KeyedLog;
import io.talion.interpreter.data.Row;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Table;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chunks of one instant each: what any policy can be evaluated by. Findings of an instant are in
 * the streams of findings at once, and set rules off in the next (semantics.md 41).
 */
final class InstantFeed implements Feed {
  private final RunState state;
  private final Timeline timeline;
  private final Arrival arrival;
  private final Admission admission;
  private final Combining combining;
  private final Reporter reporter;
  private final RunSink sink;
  private final List<Integer> logs;
  private Map<Integer, List<Row>> fresh = new LinkedHashMap<>();

  InstantFeed(
      RunState state,
      Timeline timeline,
      Arrival arrival,
      Admission admission,
      RunSink sink,
      List<Integer> logs) {
    this.state = state;
    this.timeline = timeline;
    this.arrival = arrival;
    this.admission = admission;
    this.combining = new Combining(state.core());
    this.reporter = new Reporter(state);
    this.sink = sink;
    this.logs = logs;
  }

  @Override
  public @Nullable Chunk next() {
    Timeline.Step step = timeline.next();
    return step == null ? null : chunk(step.instant(), step.events());
  }

  private Chunk chunk(Instant instant, List<Event> events) {
    Chunk chunk = new Chunk(state, List.of(instant));
    admission.absorb(chunk, events, arrival.takeLate());
    fresh.forEach((s, rows) -> chunk.put(Table.ofFindings(state, s, instant, rows)));
    fresh = new LinkedHashMap<>();
    return chunk;
  }

  @Override
  public @Nullable Chunk conclude(Chunk chunk) {
    for (int log : logs) {
      state.store(log, KeyedLog.class).evict(chunk.last());
    }
    if (chunk.firings().isEmpty()) {
      return null;
    }
    combining.execute(chunk.firings()).forEach(this::tell);
    Chunk concluded = new Chunk(state, chunk.instants());
    fresh.forEach((s, rows) -> concluded.put(Table.ofFindings(state, s, chunk.last(), rows)));
    return concluded;
  }

  private void tell(Combining.Execution execution) {
    Finding finding = reporter.finding(execution);
    for (StreamDef stream : state.core().streams()) {
      boolean takes =
          stream.origin() instanceof Origin.Findings
              || (stream.origin() instanceof Origin.RuleFindings r
                  && r.rule() == execution.firing().rule().id());
      if (takes) {
        fresh
            .computeIfAbsent(stream.id(), s -> new ArrayList<>())
            .add(reporter.element(stream, execution, finding));
      }
    }
    sink.finding(finding);
  }
}
