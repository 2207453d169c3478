package io.talion.interpreter.run;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Terms.Limit;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.Offenders;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.finding.Penalty;
import io.talion.trace.finding.Penalty.Slash;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is executed of the slashes of an instant (semantics.md 24): first {@code combine} among
 * those of one offender, then each {@code limit} against what was executed before, offender by
 * offender.
 */
final class Combining {
  /** What is executed of a finding's slashes, in order, and what cut the rest. */
  record Execution(Firing firing, List<Ratio> executed, List<String> by) {}

  /** A slash that is demanded, and its place among those of the instant. */
  private record Demand(int place, Firing firing, Slash slash) {
    /** The first of equals is the greater. */
    boolean yieldsTo(Demand other) {
      int c = other.slash.most().compareTo(slash.most());
      return (c > 0 || (c == 0 && other.place < place))
          && Offenders.same(other.firing, firing)
          && Executed.overlap(other.slash.in(), slash.in());
    }
  }

  private final Core core;
  private final Map<Optional<Value>, List<Executed>> history = new HashMap<>();

  Combining(Core core) {
    this.core = core;
  }

  /** In output order; all of one instant. */
  List<Execution> execute(List<Firing> fired) {
    List<Demand> demands = new ArrayList<>();
    for (Firing f : fired) {
      slashes(f).forEach(s -> demands.add(new Demand(demands.size(), f, s)));
    }
    List<Executed> combined = new ArrayList<>();
    List<Execution> out = new ArrayList<>();
    int place = 0;
    for (Firing f : fired) {
      int end = place + slashes(f).size();
      out.add(execute(f, demands.subList(place, end), demands, combined));
      place = end;
    }
    return out;
  }

  static List<Slash> slashes(Firing f) {
    List<Slash> slashes = new ArrayList<>();
    for (Penalty penalty : f.penalties()) {
      if (penalty instanceof Slash slash) {
        slashes.add(slash);
      }
    }
    return slashes;
  }

  private Execution execute(Firing f, List<Demand> own, List<Demand> all, List<Executed> combined) {
    List<Ratio> executed = new ArrayList<>();
    List<String> by = new ArrayList<>();
    for (Demand demand : own) {
      note(by, "base", demand.slash.most(), demand.slash.ratio());
      Ratio left = combine(demand, all, combined);
      note(by, "combine", left, demand.slash.most());
      combined.add(new Executed(f, demand.slash.in(), left));
      executed.add(limit(f, demand.slash, left, by));
    }
    return new Execution(f, executed, by);
  }

  private Ratio combine(Demand demand, List<Demand> all, List<Executed> combined) {
    Ratio ratio = demand.slash.most();
    return switch (core.terms().combine()) {
      case COMPOUND -> ratio;
      case SUM -> min(ratio, Ratio.ONE.subtract(used(combined, demand.firing, demand.slash)));
      case MAX -> all.stream().anyMatch(demand::yieldsTo) ? Ratio.ZERO : ratio;
    };
  }

  private Ratio limit(Firing f, Slash slash, Ratio demand, List<String> by) {
    if (core.terms().limits().isEmpty()) {
      return demand;
    }
    List<Executed> earlier = history.computeIfAbsent(f.offender(), o -> new ArrayList<>());
    Ratio left = demand;
    for (int i = 0; i < core.terms().limits().size(); i++) {
      Limit limit = core.terms().limits().get(i);
      if (Offenders.isOf(f.rule(), core.kinds().get(limit.kind()).type())) {
        List<Executed> inWindow = inWindow(earlier, limit, f.instant());
        Ratio allowed = min(left, limit.ratio().subtract(used(inWindow, f, slash)));
        note(by, "limit " + (i + 1), allowed, left);
        left = allowed;
      }
    }
    earlier.add(new Executed(f, slash.in(), left));
    return left;
  }

  private static List<Executed> inWindow(List<Executed> earlier, Limit limit, Instant now) {
    return earlier.stream()
        .filter(e -> limit.window().filter(w -> isOutside(e, w, now)).isEmpty())
        .toList();
  }

  private static boolean isOutside(Executed e, Extent window, Instant now) {
    return e.firing().instant().point(window.clock())
        <= now.point(window.clock()) - window.distance();
  }

  private static Ratio used(List<Executed> executed, Firing f, Slash slash) {
    List<Executed> same = executed.stream().filter(e -> Offenders.same(e.firing(), f)).toList();
    return Executed.used(same, slash.in());
  }

  private static void note(List<String> by, String name, Ratio left, Ratio before) {
    if (left.compareTo(before) < 0 && !by.contains(name)) {
      by.add(name);
    }
  }

  private static Ratio min(Ratio a, Ratio room) {
    Ratio left = room.signum() < 0 ? Ratio.ZERO : room;
    return a.compareTo(left) < 0 ? a : left;
  }
}
