package io.talion.bench.generate;

import io.talion.bench.generate.TaskEvent.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The reference trace of quality.md section 1: ten days of tasks, each with a committee of which
 * about one member in a hundred misses, five lazy operators, and forty planted second statements,
 * most within a day of the first and some just outside it.
 */
public final class TaskTrace {
  public static final long START = 1_767_225_600_000L;
  public static final long DAY = 86_400_000L;
  public static final long DEADLINE = 600_000L;
  private static final long SPAN = 10 * DAY;
  private static final int COMMITTEE = 8;
  private static final int FAULTS = 40;
  private static final long[] DELAYS = {
    5_000, 600_000, DAY / 8, DAY - 3_600_000, DAY, DAY + 1, DAY + 3_600_000
  };

  private final int events;
  private final int tasks;
  private final long seed;
  private final Population population;
  private final Chance chance;
  private final Map<Integer, Integer> planted = new HashMap<>();
  private final PriorityQueue<Pending> queue =
      new PriorityQueue<>(
          Comparator.comparingLong(Pending::time).thenComparingLong(Pending::number));
  private long number;

  private record Pending(
      long time,
      long number,
      Kind kind,
      int operator,
      int task,
      int variant,
      long value,
      long expected) {}

  public TaskTrace(int events, long seed, int operators) {
    this.events = events;
    this.tasks = events / 20 + 1;
    this.seed = seed;
    this.population = new Population(seed, operators);
    this.chance = new Chance(seed);
    for (int i = 0; i < FAULTS; i++) {
      int spread = (int) (tasks * (5L + 2L * i) / 100);
      int burst = (int) (tasks * (500L + i) / 1000);
      planted.put(i % 2 == 0 ? spread : burst, i);
    }
  }

  public Population population() {
    return population;
  }

  /** The events in order of time. */
  public void forEach(Consumer<TaskEvent> sink) {
    int task = 0;
    for (int n = 0; n < events; n++) {
      while (queue.isEmpty() || start(task) <= queue.peek().time()) {
        plan(task++);
      }
      sink.accept(event(queue.remove()));
    }
  }

  private long start(int task) {
    return START + SPAN * task / tasks;
  }

  private void plan(int task) {
    long time = start(task);
    long expected =
        (300_000_000L + Math.floorMod(Chance.mix(seed + task * 17L), 20_000_000L)) * 1000;
    int[] committee = population.committee(COMMITTEE, chance);
    Integer fault = planted.get(task);
    for (int i = 0; i < COMMITTEE; i++) {
      int operator = committee[i];
      add(time, Kind.ASSIGN, operator, task, 0, 0, 0);
      attest(time, operator, task, fault != null && i == fault % COMMITTEE ? fault : -1);
      if (chance.inMillion(500_000)) {
        respond(time, operator, task, expected);
      }
    }
  }

  private void attest(long time, int operator, int task, int fault) {
    boolean lazy =
        operator % 13 == 3 && operator < 60 && task > tasks / 5 && task < tasks * 9L / 10;
    long at = time + 1000 + chance.below(299_000);
    if (fault < 0 && chance.inMillion(lazy ? 120_000 : 10_000)) {
      if (chance.inMillion(500_000)) {
        add(time + DEADLINE + 1 + chance.below(60_000), Kind.ATTEST, operator, task, 0, 0, 0);
      }
      return;
    }
    if (chance.inMillion(2_000)) {
      at = time + DEADLINE;
    }
    add(at, Kind.ATTEST, operator, task, 0, 0, 0);
    if (chance.inMillion(1_000)) {
      add(at + 1 + chance.below(3_600_000), Kind.ATTEST, operator, task, 0, 0, 0);
    }
    if (fault >= 0) {
      add(at + DELAYS[fault % DELAYS.length], Kind.ATTEST, operator, task, 1 + fault, 0, 0);
    }
  }

  private void respond(long time, int operator, int task, long expected) {
    long unit = expected / 10_000;
    long deviation;
    if (chance.inMillion(1_000)) {
      deviation = unit * (51 + chance.below(250)) * (chance.below(2) * 2 - 1);
    } else if (chance.inMillion(500)) {
      deviation = unit * 50 * (chance.below(2) * 2 - 1);
    } else {
      deviation = unit * 30 / 1000 * (chance.below(2001) - 1000);
    }
    long at = time + 1000 + chance.below(59_000);
    add(at, Kind.RESPONSE, operator, task, 0, expected + deviation, expected);
  }

  private void add(
      long time, Kind kind, int operator, int task, int variant, long value, long expected) {
    queue.add(new Pending(time, number++, kind, operator, task, variant, value, expected));
  }

  private TaskEvent event(Pending p) {
    int day = (int) ((p.time() - START) / DAY);
    long statement = p.kind() == Kind.ASSIGN ? -1 - p.task() : p.task() * 64L + p.variant();
    return new TaskEvent(
        p.time(),
        21_500_000L + (p.time() - START) / 12_000,
        p.kind(),
        p.operator(),
        p.task() & 3,
        p.task(),
        statement,
        population.stake(p.operator(), day),
        p.value(),
        p.expected());
  }
}
