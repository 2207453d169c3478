package io.talion.bench.baseline;

import io.talion.bench.baseline.ServiceEvent.About;
import io.talion.bench.generate.TaskTrace;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * P2: more than 5% of the last 1,000 assignments of an operator not answered in time, at most once
 * a day.
 */
public final class Liveness implements Baseline {
  private static final int WINDOW = 1000;
  private static final int ALLOWED = 50;

  private final Map<About, Assignment> pending = new HashMap<>();
  private final ArrayDeque<Assignment> queue = new ArrayDeque<>();
  private final Map<String, Window> windows = new HashMap<>();
  private final Verdicts verdicts = new Verdicts();
  private long now;

  private static final class Assignment {
    final About about;
    final long time;
    boolean met;

    Assignment(About about, long time) {
      this.about = about;
      this.time = time;
    }
  }

  private static final class Window {
    final BitSet missed = new BitSet(WINDOW);
    int size;
    int next;
    int count;
    long silentUntil = Long.MIN_VALUE;

    void add(boolean miss) {
      count += (miss ? 1 : 0) - (missed.get(next) ? 1 : 0);
      missed.set(next, miss);
      size = Math.min(WINDOW, size + 1);
      next = (next + 1) % WINDOW;
    }
  }

  @Override
  public void accept(ServiceEvent e) {
    now = e.time();
    settle(now - 1);
    switch (e.kind()) {
      case ASSIGN -> {
        Assignment assignment = new Assignment(e.about(), e.time());
        pending.put(assignment.about, assignment);
        queue.add(assignment);
      }
      case ATTEST -> {
        Assignment assignment = pending.get(e.about());
        if (assignment != null) {
          assignment.met = true;
        }
      }
      case RESPONSE -> {}
    }
  }

  private void settle(long upTo) {
    while (!queue.isEmpty() && queue.peek().time + TaskTrace.DEADLINE <= upTo) {
      Assignment a = queue.remove();
      pending.remove(a.about);
      Window window = windows.computeIfAbsent(a.about.operator(), o -> new Window());
      window.add(!a.met);
      long at = a.time + TaskTrace.DEADLINE;
      if (window.size == WINDOW && window.count > ALLOWED && at >= window.silentUntil) {
        verdicts.add("p2", a.about.operator(), at, window.count);
        window.silentUntil = at + TaskTrace.DAY;
      }
    }
  }

  @Override
  public Verdicts finish() {
    settle(now);
    return verdicts;
  }
}
