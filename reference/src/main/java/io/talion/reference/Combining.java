package io.talion.reference;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Terms.Limit;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.finding.Penalty.Slash;
import io.talion.trace.value.Ratio;
import java.util.ArrayList;
import java.util.List;

/**
 * What is executed of the slashes of an instant (semantics.md 24): first {@code combine} among
 * those of one offender, then each {@code limit} against all that was executed before. What is cut
 * is recorded, never forgotten.
 */
final class Combining {
  private final Core core;
  private final List<Executed> history = new ArrayList<>();

  Combining(Core core) {
    this.core = core;
  }

  /** A slash that is demanded, and its place among those of the instant. */
  private record Demand(int place, Fired fired, Slash slash) {
    /** The first of equals is the greater. */
    boolean yieldsTo(Demand other) {
      int c = other.slash.most().compareTo(slash.most());
      return other.fired.sameOffender(fired)
          && Executed.overlap(other.slash.in(), slash.in())
          && (c > 0 || (c == 0 && other.place < place));
    }
  }

  /** In output order. */
  List<Execution> execute(List<Fired> fired, Moment now) {
    List<Demand> demands = new ArrayList<>();
    for (Fired f : fired) {
      f.slashes().forEach(s -> demands.add(new Demand(demands.size(), f, s)));
    }
    List<Executed> combined = new ArrayList<>();
    List<Execution> out = new ArrayList<>();
    int place = 0;
    for (Fired f : fired) {
      List<Demand> own = demands.subList(place, place + f.slashes().size());
      out.add(execute(f, own, demands, combined, now));
      place += own.size();
    }
    return out;
  }

  private Execution execute(
      Fired f, List<Demand> own, List<Demand> all, List<Executed> combined, Moment now) {
    List<Ratio> executed = new ArrayList<>();
    List<String> by = new ArrayList<>();
    for (Demand demand : own) {
      Slash slash = demand.slash();
      note(by, "base", slash.most(), slash.ratio());
      Ratio left = combine(demand, all, combined);
      note(by, "combine", left, slash.most());
      combined.add(new Executed(f, now, slash.in(), left));
      executed.add(limit(f, slash, left, by, now));
    }
    return new Execution(f, executed, by);
  }

  private Ratio combine(Demand demand, List<Demand> all, List<Executed> combined) {
    Ratio ratio = demand.slash().most();
    return switch (core.terms().combine()) {
      case COMPOUND -> ratio;
      case SUM -> min(ratio, Ratio.ONE.subtract(used(combined, demand.fired(), demand.slash())));
      case MAX -> all.stream().anyMatch(demand::yieldsTo) ? Ratio.ZERO : ratio;
    };
  }

  private Ratio limit(Fired f, Slash slash, Ratio demand, List<String> by, Moment now) {
    Ratio left = demand;
    for (int i = 0; i < core.terms().limits().size(); i++) {
      Limit limit = core.terms().limits().get(i);
      if (f.isAgainst(core.kinds().get(limit.kind()).type())) {
        Ratio room = limit.ratio().subtract(used(inWindow(limit, now), f, slash));
        Ratio allowed = min(left, room);
        note(by, "limit " + (i + 1), allowed, left);
        left = allowed;
      }
    }
    if (left.signum() != 0) {
      history.add(new Executed(f, now, slash.in(), left));
    }
    return left;
  }

  private List<Executed> inWindow(Limit limit, Moment now) {
    return history.stream()
        .filter(e -> limit.window().filter(w -> isOutside(e, w, now)).isEmpty())
        .toList();
  }

  private static boolean isOutside(Executed e, Extent window, Moment now) {
    return e.at().now(window.clock()) <= now.now(window.clock()) - window.distance();
  }

  private static Ratio used(List<Executed> executed, Fired f, Slash slash) {
    List<Executed> same = executed.stream().filter(e -> e.fired().sameOffender(f)).toList();
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
