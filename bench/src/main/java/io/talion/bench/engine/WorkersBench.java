package io.talion.bench.engine;

import com.sun.management.ThreadMXBean;
import io.talion.bench.baseline.Baselines;
import io.talion.bench.generate.LongPolicy;
import io.talion.bench.generate.TaskTrace;
import io.talion.bench.generate.TaskTraceFile;
import io.talion.compiler.engine.Run;
import io.talion.compiler.sheet.Division;
import io.talion.embed.Evaluator;
import io.talion.embed.Params;
import io.talion.embed.Policy;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.event.Event;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code POLICY-FOLDER EVENTS SEED OPERATORS ITERATIONS WORKERS}: each reference policy, and one of
 * many rules, in memory by one evaluator and by several, best of the iterations: by the wall, and
 * by the CPU time of the thread that works most, which is what the wall would be on processors that
 * do nothing else.
 */
public final class WorkersBench {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
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
      for (String name : Baselines.policies()) {
        List<Event> read = new PolicyRun(Path.of(args[0]), name).read(file);
        Policy policy = Policy.compile(Path.of(args[0]).resolve(name + ".talion"));
        compare(name, policy, read, Integer.parseInt(args[4]), Integer.parseInt(args[5]));
      }
      String many = LongPolicy.ofRules(RULES);
      compare(
          RULES + " rules",
          Policy.compile(many),
          PolicyRun.ofText("long", many).read(file),
          Integer.parseInt(args[4]),
          Integer.parseInt(args[5]));
    } finally {
      Files.delete(file);
    }
  }

  private static void compare(String name, Policy policy, List<Event> events, int times, int n) {
    PrintStream out = System.out;
    Division division = policy.division(Params.none());
    if (!(division instanceof Division.Apart apart)) {
      out.println(name + "  one worker does it all: " + ((Division.Whole) division).why());
      return;
    }
    long[] one = {Long.MAX_VALUE, Long.MAX_VALUE};
    long[] several = one.clone();
    for (int i = 0; i < times; i++) {
      least(one, measure(policy.start(Params.none(), Evaluator.INTERPRETER, f -> {}), events));
      least(several, measure(policy.share(Params.none(), apart, n, f -> {}), events));
    }
    out.printf(
        "%s  one %.2f M/s, %d workers %.2f M/s by the wall: %.2f times; by the busiest thread %.2f"
            + " times%n",
        name,
        events.size() * 1e3 / one[0],
        n,
        events.size() * 1e3 / several[0],
        (double) one[0] / several[0],
        (double) one[1] / several[1]);
  }

  private static void least(long[] best, long[] measured) {
    Arrays.setAll(best, i -> Math.min(best[i], measured[i]));
  }

  /** Nanoseconds by the wall, and of the busiest thread. */
  private static long[] measure(Run run, List<Event> events) {
    List<EventBatch> batches = batches(run, events);
    long[] before = cpu();
    long start = System.nanoTime();
    batches.forEach(run::accept);
    run.finish();
    long wall = System.nanoTime() - start;
    long[] after = cpu();
    long busiest = 0;
    for (int i = 0; i < after.length; i++) {
      busiest = Math.max(busiest, after[i] - (i < before.length ? before[i] : 0));
    }
    run.close();
    return new long[] {wall, busiest};
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

  /** Of each thread that works on a run, by name. */
  private static long[] cpu() {
    return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(t -> t != null && isWorking(t.getThreadName()))
        .sorted((a, b) -> a.getThreadName().compareTo(b.getThreadName()))
        .mapToLong(t -> THREADS.getThreadCpuTime(t.getThreadId()))
        .toArray();
  }

  private static boolean isWorking(String thread) {
    return thread.equals("main") || thread.startsWith("talion-worker");
  }
}
