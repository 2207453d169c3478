package io.talion.bench.engine;

import io.talion.bench.baseline.Baselines;
import io.talion.bench.generate.LongPolicy;
import io.talion.bench.generate.TaskTrace;
import io.talion.bench.generate.TaskTraceFile;
import io.talion.compiler.engine.Run;
import io.talion.compiler.sheet.Division;
import io.talion.embed.Evaluator;
import io.talion.embed.Params;
import io.talion.embed.Policy;
import io.talion.embed.Replay;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code POLICY-FOLDER EVENTS SEED OPERATORS ITERATIONS WORKERS}: each reference policy, all of
 * them in one pass, and one of many rules, from a file by one worker and by several, and in memory
 * by one evaluator and by several, best of the iterations: by the wall, by the CPU time of the
 * thread that works most, which is what the wall would be on processors that do nothing else, and
 * by that of all threads.
 */
public final class WorkersBench {
  private static final int BATCH = 4096;

  /** Of a policy whose evaluation costs more than dealing out its events. */
  private static final int RULES = 32;

  private WorkersBench() {}

  public static void main(String[] args) throws IOException {
    int events = Integer.parseInt(args[1]);
    Path file = Files.createTempFile("talion-bench", ".ndjson");
    try {
      new TaskTraceFile(new TaskTrace(events, Long.parseLong(args[2]), Integer.parseInt(args[3])))
          .write(file);
      int times = Integer.parseInt(args[4]);
      int workers = Integer.parseInt(args[5]);
      List<Policy> policies = new ArrayList<>();
      for (String name : Baselines.policies()) {
        Policy policy = Policy.compile(Path.of(args[0]).resolve(name + ".talion"));
        policies.add(policy);
        fromFile(name, List.of(policy), file, events, times, workers);
        compare(name, policy, new PolicyRun(Path.of(args[0]), name).read(file), times, workers);
      }
      fromFile("all in one pass", policies, file, events, times, workers);
      String many = LongPolicy.ofRules(RULES);
      Policy policy = Policy.compile(many);
      fromFile(RULES + " rules", List.of(policy), file, events, times, workers);
      compare(RULES + " rules", policy, PolicyRun.ofText("long", many).read(file), times, workers);
    } finally {
      Files.delete(file);
    }
  }

  private static void compare(String name, Policy policy, List<Event> events, int times, int n) {
    Division division = policy.division(Params.none());
    if (!(division instanceof Division.Apart apart)) {
      System.out.println(name + "  one worker does it all: " + ((Division.Whole) division).why());
      return;
    }
    long[] one = most();
    long[] several = most();
    for (int i = 0; i < times; i++) {
      least(one, measure(policy.start(Params.none(), Evaluator.INTERPRETER, f -> {}), events));
      least(several, measure(policy.share(Params.none(), apart, n, f -> {}), events));
    }
    print(name + " in memory", events.size(), one, several, n);
  }

  private static void fromFile(
      String name, List<Policy> policies, Path file, int events, int times, int n)
      throws IOException {
    long[] one = most();
    long[] several = most();
    for (int i = 0; i < times; i++) {
      least(one, replay(file, policies, 1));
      least(several, replay(file, policies, n));
    }
    print(name + " from a file", events, one, several, n);
  }

  private static long[] most() {
    return new long[] {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
  }

  private static void print(String name, int events, long[] one, long[] several, int n) {
    System.out.printf(
        "%s: by the wall %.0f ns an event, by %d workers %.0f: %.2f times; by the busiest thread"
            + " %.0f and %.0f: %.2f times; by all threads %.0f and %.0f%n",
        name,
        (double) one[0] / events,
        n,
        (double) several[0] / events,
        (double) one[0] / several[0],
        (double) one[1] / events,
        (double) several[1] / events,
        (double) one[1] / several[1],
        (double) one[2] / events,
        (double) several[2] / events);
  }

  private static void least(long[] best, long[] measured) {
    Arrays.setAll(best, i -> Math.min(best[i], measured[i]));
  }

  /** Nanoseconds by the wall, of the busiest thread, and of all. */
  private static long[] measure(Run run, List<Event> events) {
    List<EventBatch> batches = batches(run, events);
    try (run;
        ThreadTimes times = ThreadTimes.start()) {
      long start = System.nanoTime();
      batches.forEach(run::accept);
      run.finish();
      return new long[] {System.nanoTime() - start, times.busiest(), times.all()};
    }
  }

  private static long[] replay(Path file, List<Policy> policies, int workers) throws IOException {
    Replay replay = Replay.of(List.of(file)).timeMember("t").workers(workers);
    policies.forEach(p -> replay.judge(p, Params.none(), f -> {}));
    try (ThreadTimes times = ThreadTimes.start()) {
      long start = System.nanoTime();
      replay.run();
      return new long[] {System.nanoTime() - start, times.busiest(), times.all()};
    }
  }

  private static List<EventBatch> batches(Run run, List<Event> events) {
    List<EventBatch> batches = new ArrayList<>();
    for (int from = 0; from < events.size(); from += BATCH) {
      EventBatch batch = run.batch();
      events.subList(from, Math.min(events.size(), from + BATCH)).forEach(batch::add);
      batches.add(batch);
    }
    return batches;
  }
}
