package io.talion.interpreter.run;

import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Feed;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.KeyedLog;
import io.talion.interpreter.data.Paid;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.Moments;
import io.talion.interpreter.lower.Program;
import io.talion.trace.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the timeline into chunks: of one instant each, by which any policy can be evaluated, or of a
 * batch of rows. Findings of an instant are in the streams of findings at once, and set rules off
 * in the next instant (semantics.md 41).
 */
final class ChunkFeed implements Feed {
  private final RunState state;
  private final ChunkSource source;
  private final Combining combining;
  private final Reporter reporter;
  private final Aftermath aftermath;
  private final List<Integer> logs;
  private final List<StreamDef> told;
  private final Turns turns;
  private Map<Integer, List<Row>> fresh = new LinkedHashMap<>();

  ChunkFeed(RunState state, ChunkSource source, Aftermath aftermath, Program program) {
    this.state = state;
    this.source = source;
    this.combining = new Combining(state.core());
    this.reporter = new Reporter(state, aftermath);
    this.aftermath = aftermath;
    this.logs = program.logs();
    this.told = program.told();
    this.turns = new Turns(state, program.turns(), source.isSingle());
  }

  @Override
  public @Nullable Chunk next() {
    state.release();
    turns.begin();
    Chunk chunk = source.next();
    if (chunk != null) {
      bring(chunk);
    }
    return chunk;
  }

  /** The findings of the instant before come with the next one. */
  private void bring(Chunk next) {
    if (!fresh.isEmpty()) {
      fresh.forEach((s, rows) -> next.put(Table.ofFindings(next, s, 0, rows)));
      fresh = new LinkedHashMap<>();
    }
  }

  @Override
  public @Nullable Chunk part(Chunk chunk) {
    Chunk part = turns.next(chunk, !fresh.isEmpty() || !aftermath.isIdle());
    if (part != null) {
      bring(part);
    }
    return part;
  }

  @Override
  public @Nullable Chunk conclude(Chunk chunk) {
    for (int log : logs) {
      state.store(log, KeyedLog.class).evict(state.past().oldest(chunk.last()));
    }
    if (chunk.firings().isEmpty() && chunk.payouts().isEmpty() && aftermath.isIdle()) {
      return null;
    }
    tell(chunk);
    if (fresh.isEmpty()) {
      return null;
    }
    Chunk concluded = new Chunk(state, chunk.moments());
    int last = chunk.moments().size() - 1;
    fresh.forEach((s, rows) -> concluded.put(Table.ofFindings(concluded, s, last, rows)));
    return concluded;
  }

  /** Instant by instant, rules before rewards: the order of output (semantics.md 34). */
  private void tell(Chunk chunk) {
    List<Firing> firings = OutputOrder.of(chunk.firings(), source.isCanonical());
    List<Paid> payouts = new ArrayList<>(chunk.payouts());
    payouts.sort(Comparator.comparingLong(p -> p.instant().order()));
    Moments moments = chunk.moments();
    boolean idle = aftermath.isIdle();
    int f = 0;
    int p = 0;
    int i = 0;
    while (i < moments.size()) {
      long order = moments.order(i);
      int from = f;
      while (f < firings.size() && firings.get(f).instant().order() == order) {
        f++;
      }
      if (f > from) {
        combining.execute(firings.subList(from, f)).forEach(this::tell);
      }
      for (; p < payouts.size() && payouts.get(p).instant().order() == order; p++) {
        aftermath.paid(payouts.get(p).payout());
      }
      if (!idle || !aftermath.isIdle()) {
        aftermath.conclude(chunk, moments.instant(i)).forEach(this::settle);
      }
      i = idle && aftermath.isIdle() ? next(moments, firings, f, payouts, p) : i + 1;
    }
  }

  /** The instant of the next firing or payout; where there is none, what is behind the last. */
  private static int next(Moments moments, List<Firing> firings, int f, List<Paid> payouts, int p) {
    int next = moments.size();
    if (f < firings.size()) {
      next = moments.indexOf(firings.get(f).instant());
    }
    return p < payouts.size() ? Math.min(next, moments.indexOf(payouts.get(p).instant())) : next;
  }

  /** An end of a process is an element of {@code Settled} (semantics.md 45). */
  private void settle(Aftermath.Settled end) {
    for (StreamDef stream : state.core().streams()) {
      if (stream.origin() instanceof Origin.Settled) {
        fresh
            .computeIfAbsent(stream.id(), s -> new ArrayList<>())
            .add(reporter.settled(stream, end));
      }
    }
  }

  private void tell(Combining.Execution execution) {
    Finding finding = reporter.finding(execution);
    for (StreamDef stream : told) {
      boolean takes =
          stream.origin() instanceof Origin.Findings
              || (stream.origin() instanceof Origin.RuleFindings r
                  && execution.firing().stage() == 0
                  && r.rule() == execution.firing().rule().id());
      if (takes) {
        fresh
            .computeIfAbsent(stream.id(), s -> new ArrayList<>())
            .add(reporter.element(stream, execution, finding));
      }
    }
    aftermath.found(execution, finding);
  }
}
