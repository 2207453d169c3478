package io.talion.interpreter.run;

import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.MachineStore;
import io.talion.interpreter.data.Paid;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.duty.Duties;
import io.talion.interpreter.instant.Moments;
import io.talion.interpreter.instant.Ticks;
import io.talion.interpreter.lower.Program;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instants of a chunk one after the other, as far as anything may happen in them for the strata
 * that are evaluated instant by instant. What the other strata found in an instant goes with it.
 */
final class Turns {
  private final Program.Turns plan;
  private final List<Duties> duties;
  private final List<MachineStore> machines;
  private final RunState state;
  private final BitSet busy = new BitSet();
  private final List<Firing> firings = new ArrayList<>();
  private final List<Paid> payouts = new ArrayList<>();
  private final boolean single;
  private boolean begun;
  private int next;
  private int firing;
  private int payout;

  /** {@code single}: chunks are of one instant as they come. */
  Turns(RunState state, Program.Turns plan, boolean single) {
    this.single = single;
    this.state = state;
    this.plan = plan;
    this.machines = plan.machines().stream().map(m -> state.store(m, MachineStore.class)).toList();
    this.duties = plan.duties().stream().map(d -> state.store(d, Duties.class)).toList();
  }

  /** Another chunk is to come. */
  void begin() {
    begun = false;
  }

  /** The next instant; {@code due}: of those left the first is wanted in any case. */
  @Nullable Chunk next(Chunk chunk, boolean due) {
    if (!begun) {
      begin(chunk);
    }
    Moments moments = chunk.moments();
    while (next < moments.size()) {
      int instant = next++;
      if (due || busy.get(instant) || isDue(moments, instant)) {
        return single ? chunk : part(chunk, instant);
      }
    }
    return null;
  }

  private void begin(Chunk chunk) {
    begun = true;
    next = 0;
    busy.clear();
    if (single) {
      busy.set(0);
      return;
    }
    for (int stream : plan.streams()) {
      Table table = chunk.table(stream);
      for (int i = 0; table != null && i < table.size(); i++) {
        busy.set(table.at().index(i));
      }
    }
    for (Scope rows : chunk.ahead()) {
      for (int i = 0; i < rows.size(); i++) {
        busy.set(rows.at().index(i));
      }
    }
    int[] ticks = state.selection(chunk.moments().size());
    for (Ticks every : plan.ticks()) {
      int n = every.due(chunk.moments(), ticks);
      for (int i = 0; i < n; i++) {
        busy.set(ticks[i]);
      }
    }
    found(chunk);
  }

  /** What was found over the whole chunk, by instant. */
  private void found(Chunk chunk) {
    firing = 0;
    firings.clear();
    firings.addAll(chunk.firings());
    firings.sort(Comparator.comparingLong(f -> f.instant().order()));
    firings.forEach(f -> busy.set(chunk.moments().indexOf(f.instant())));
    payout = 0;
    payouts.clear();
    payouts.addAll(chunk.payouts());
    payouts.sort(Comparator.comparingLong(p -> p.instant().order()));
    payouts.forEach(p -> busy.set(chunk.moments().indexOf(p.instant())));
  }

  private boolean isDue(Moments moments, int instant) {
    for (int i = 0; i < duties.size(); i++) {
      Long due = duties.get(i).nextDue();
      if (due != null && moments.reaches(instant, duties.get(i).clock(), due)) {
        return true;
      }
    }
    for (int i = 0; i < machines.size(); i++) {
      for (Clock clock : machines.get(i).clocks()) {
        Long due = machines.get(i).nextDue(clock);
        if (due != null && moments.reaches(instant, clock, due)) {
          return true;
        }
      }
    }
    return false;
  }

  private Chunk part(Chunk chunk, int instant) {
    Chunk part = chunk.part(instant);
    long order = chunk.moments().order(instant);
    for (; firing < firings.size() && firings.get(firing).instant().order() == order; firing++) {
      part.firings().add(firings.get(firing));
    }
    for (; payout < payouts.size() && payouts.get(payout).instant().order() == order; payout++) {
      part.payouts().add(payouts.get(payout));
    }
    return part;
  }
}
