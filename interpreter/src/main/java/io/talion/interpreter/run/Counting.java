package io.talion.interpreter.run;

import com.oracle.truffle.api.RootCallTarget;
import io.talion.interpreter.column.Select;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Counters;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.instant.Moments;
import io.talion.interpreter.lower.Program.Counter;
import io.talion.trace.column.Column;
import io.talion.trace.event.Event;
import io.talion.trace.type.Clock;
import java.util.List;

/**
 * Clocks that count events (semantics.md 40): moved by all different ones that pass, as they come
 * and before anything is evaluated, since points that were passed are settled first.
 */
record Counting(RunState state, List<Counter> counters) {
  /** The counters after the events of an instant, which follows {@code last}. */
  Counters after(Counters before, List<Event> events, Instant last) {
    Counters after = before;
    for (Counter counter : counters) {
      Clock clock = counter.clock().clock();
      after = after.with(clock, after.of(clock) + count(counter, events, last));
    }
    return after;
  }

  private int count(Counter counter, List<Event> events, Instant last) {
    List<Event> own =
        events.stream()
            .filter(e -> e.kind().ordinal() == counter.clock().event())
            .distinct()
            .toList();
    At at = At.repeated(Moments.of(last), 0, own.size());
    Table table = Table.ofEvents(state, counter.stream(), own, at);
    Scope scope = Scope.over(state, table, counter.clock().slot(), counter.clock().frameSize());
    for (RootCallTarget condition : counter.conditions()) {
      Column truth = (Column) condition.call(scope);
      int[] sel = new int[scope.size()];
      int n = Select.where(truth.lo(), scope.size(), sel);
      scope = scope.select(sel, n);
    }
    return scope.size();
  }
}
