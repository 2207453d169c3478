package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.Offenders;
import io.talion.interpreter.node.StratumNode;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code prefer A over B}: of rules that fire on one offender in one instant the preferred one
 * stands; a firing that was waived is a firing all the same (semantics.md 21 and 25).
 */
public final class PreferNode extends StratumNode {
  private record Place(long instant, Value offender) {}

  @Override
  public void execute(VirtualFrame frame, Chunk chunk) {
    prefer(chunk.firings());
  }

  @TruffleBoundary
  private static void prefer(List<Firing> firings) {
    Map<Place, List<Firing>> together = new HashMap<>();
    for (Firing f : firings) {
      f.offender()
          .ifPresent(o ->
              together
                  .computeIfAbsent(new Place(f.instant().order(), o), p -> new ArrayList<>())
                  .add(f));
    }
    firings.replaceAll(f -> yields(f, together) ? f.superseded() : f);
  }

  private static boolean yields(Firing f, Map<Place, List<Firing>> together) {
    if (f.rule().yieldsTo().isEmpty()
        || f.offender().isEmpty()
        || f.status() == Finding.Status.EXPIRED) {
      return false;
    }
    Place place = new Place(f.instant().order(), f.offender().get());
    return together.getOrDefault(place, List.of()).stream()
        .anyMatch(o -> f.rule().yieldsTo().contains(o.rule().id()) && Offenders.same(o, f));
  }
}
