package io.talion.interpreter.run;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Terms.Limit;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.Offenders;
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
          && overlap(other.slash.in(), slash.in());
    }

    private static boolean overlap(List<String> a, List<String> b) {
      return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
    }
  }

  private final Core core;
  private final List<Spending> limits = new ArrayList<>();

  Combining(Core core) {
    this.core = core;
    core.terms().limits().forEach(limit -> limits.add(new Spending(limit.window())));
  }

  /** In output order; all of one instant. */
  List<Execution> execute(List<Firing> fired) {
    Map<Optional<Value>, List<Demand>> demands = new HashMap<>();
    List<List<Demand>> own = new ArrayList<>();
    int place = 0;
    for (Firing f : fired) {
      List<Demand> all = demands.computeIfAbsent(f.offender(), o -> new ArrayList<>());
      int from = all.size();
      for (Slash slash : slashes(f)) {
        all.add(new Demand(place++, f, slash));
      }
      own.add(List.copyOf(all.subList(from, all.size())));
    }
    Spending combined = new Spending(Optional.empty());
    List<Execution> out = new ArrayList<>();
    for (int i = 0; i < fired.size(); i++) {
      Firing f = fired.get(i);
      out.add(execute(f, own.get(i), demands.getOrDefault(f.offender(), List.of()), combined));
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

  private Execution execute(Firing f, List<Demand> own, List<Demand> rivals, Spending combined) {
    List<Ratio> executed = new ArrayList<>();
    List<String> by = new ArrayList<>();
    for (Demand demand : own) {
      note(by, "base", demand.slash.most(), demand.slash.ratio());
      Ratio left = combine(demand, rivals, combined);
      note(by, "combine", left, demand.slash.most());
      executed.add(limit(f, demand.slash, left, by));
    }
    return new Execution(f, executed, by);
  }

  private Ratio combine(Demand demand, List<Demand> rivals, Spending combined) {
    Ratio ratio = demand.slash.most();
    return switch (core.terms().combine()) {
      case COMPOUND -> ratio;
      case SUM -> {
        List<String> in = demand.slash.in();
        Ratio left = min(ratio, Ratio.ONE.subtract(combined.used(demand.firing, in)));
        combined.add(demand.firing, in, left);
        yield left;
      }
      case MAX -> rivals.stream().anyMatch(demand::yieldsTo) ? Ratio.ZERO : ratio;
    };
  }

  private Ratio limit(Firing f, Slash slash, Ratio demand, List<String> by) {
    Ratio left = demand;
    for (int i = 0; i < limits.size(); i++) {
      Limit limit = core.terms().limits().get(i);
      if (Offenders.isOf(f.rule(), core.kinds().get(limit.kind()).type())) {
        Ratio allowed = min(left, limit.ratio().subtract(limits.get(i).used(f, slash.in())));
        note(by, "limit " + (i + 1), allowed, left);
        left = allowed;
      }
    }
    for (Spending spending : limits) {
      spending.add(f, slash.in(), left);
    }
    return left;
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
