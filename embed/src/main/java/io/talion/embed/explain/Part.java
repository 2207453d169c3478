package io.talion.embed.explain;

import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.embed.Evaluator;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * What the naive evaluator finds on a part of a trace: of all other events it sees only where
 * clocks stood.
 */
final class Part {
  private final Slice slice;
  private final List<PlacedEvent> trace;
  private final OptionalLong until;

  Part(Slice slice, List<PlacedEvent> trace, OptionalLong until) {
    this.slice = slice;
    this.trace = trace;
    this.until = until;
  }

  /** In order. */
  List<Finding> findings(Predicate<Event> keep) {
    List<Finding> out = new ArrayList<>();
    try (Run run =
        Evaluator.REFERENCE.engine().open(slice.core(), RunOptions.defaults(), out::add)) {
      for (PlacedEvent p : trace) {
        run.accept(slice.take(p.event(), keep));
      }
      until.ifPresent(run::advance);
      run.finish();
    }
    return out;
  }
}
