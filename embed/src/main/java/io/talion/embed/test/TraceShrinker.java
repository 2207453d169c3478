package io.talion.embed.test;

import io.talion.compiler.core.TestTime;
import io.talion.trace.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing trace smaller while it still fails: leaves out runs of events, the long ones
 * first, then moves what is left closer together. The number of trials is bounded.
 */
final class TraceShrinker {
  private static final int TRIALS = 600;
  private final Predicate<List<Event>> fails;
  private final TestClocks clocks;
  private int trials;

  TraceShrinker(Predicate<List<Event>> fails, TestClocks clocks) {
    this.fails = fails;
    this.clocks = clocks;
  }

  List<Event> shrink(List<Event> failing) {
    return closer(fewer(failing));
  }

  private List<Event> fewer(List<Event> failing) {
    List<Event> least = failing;
    int chunk = Math.max(1, least.size() / 2);
    while (true) {
      List<Event> before = least;
      for (int at = 0; at < least.size(); ) {
        List<Event> candidate = without(least, at, chunk);
        if (stillFails(candidate)) {
          least = candidate;
        } else {
          at += chunk;
        }
      }
      if (chunk == 1 && before.size() == least.size()) {
        return least;
      }
      chunk = Math.max(1, chunk / 2);
    }
  }

  private static List<Event> without(List<Event> events, int at, int count) {
    List<Event> rest = new ArrayList<>(events.subList(0, at));
    rest.addAll(events.subList(Math.min(events.size(), at + count), events.size()));
    return rest;
  }

  private List<Event> closer(List<Event> failing) {
    List<Event> least = failing;
    for (int i = 0; i < least.size(); i++) {
      long before = i == 0 ? TestTime.START : least.get(i - 1).at().time();
      long gap = least.get(i).at().time() - before;
      for (long smaller : TraceGenerator.GAPS) {
        if (smaller >= gap) {
          break;
        }
        List<Event> candidate = earlier(least, i, gap - smaller);
        if (stillFails(candidate)) {
          least = candidate;
          break;
        }
      }
    }
    return least;
  }

  /** Everything from the i-th event on moved towards the beginning. */
  private List<Event> earlier(List<Event> events, int from, long by) {
    List<Event> moved = new ArrayList<>(events);
    for (int i = from; i < moved.size(); i++) {
      Event e = moved.get(i);
      moved.set(i, new Event(e.kind(), clocks.at(e.at().time() - by), e.fields()));
    }
    return moved;
  }

  private boolean stillFails(List<Event> candidate) {
    return trials++ < TRIALS && fails.test(candidate);
  }
}
