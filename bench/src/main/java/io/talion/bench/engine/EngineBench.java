package io.talion.bench.engine;

import com.sun.management.ThreadMXBean;
import io.talion.bench.baseline.Baselines;
import io.talion.bench.baseline.ServiceEvent;
import io.talion.bench.baseline.Verdicts;
import io.talion.bench.generate.TaskTrace;
import io.talion.bench.generate.TaskTraceFile;
import io.talion.trace.event.Event;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code POLICY-FOLDER EVENTS SEED OPERATORS PASSES [POLICY…]}: events per CPU second of the
 * calling thread, best of the passes, of the engine given columns, for a second at least, since a
 * pass of milliseconds is not compiled after a few; and of half as many of the engine given event
 * objects and of the idiomatic baseline, one after the other. Fails if their verdicts differ.
 * Policies of one process do warm each other: what is to be compared with anything gets a process
 * of its own.
 */
public final class EngineBench {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final long ENOUGH = 1_000_000_000;

  private EngineBench() {}

  public static void main(String[] args) throws IOException {
    int events = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    int operators = Integer.parseInt(args[3]);
    List<String> asked = List.of(args).subList(5, args.length);
    List<ServiceEvent> objects = Baselines.events(new TaskTrace(events, seed, operators));
    Path file = Files.createTempFile("talion-bench", ".ndjson");
    new TaskTraceFile(new TaskTrace(events, seed, operators)).write(file);
    try {
      for (String policy : asked.isEmpty() ? Baselines.policies() : asked) {
        PolicyRun run = new PolicyRun(Path.of(args[0]), policy);
        compare(policy, run, run.read(file), objects, Integer.parseInt(args[4]));
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void compare(
      String policy, PolicyRun run, List<Event> events, List<ServiceEvent> objects, int passes) {
    Verdicts expected = Baselines.run(policy, objects);
    Measure columns = new Measure();
    for (int i = 0; i < passes || columns.total < ENOUGH; i++) {
      check(policy, run.verdicts(columns.best(run.ofBatches(events)::run)), expected);
    }
    int half = (passes + 1) / 2;
    Measure one = new Measure();
    for (int i = 0; i < half; i++) {
      check(policy, run.verdicts(one.best(run.ofEvents(events)::run)), expected);
    }
    Measure baseline = new Measure();
    for (int i = 0; i < half; i++) {
      check(policy, baseline.best(() -> Baselines.run(policy, objects)), expected);
    }
    PrintStream out = System.out;
    out.printf(
        "%s  columns %.2f M events/s, %.1f B/event  objects %.2f M/s  baseline %.2f M/s"
            + "  ratio %.3f  equal%n",
        policy,
        objects.size() * 1e3 / columns.nanos,
        columns.bytes * 1.0 / objects.size(),
        objects.size() * 1e3 / one.nanos,
        objects.size() * 1e3 / baseline.nanos,
        baseline.nanos * 1.0 / columns.nanos);
  }

  private static void check(String policy, Verdicts found, Verdicts expected) {
    if (!found.equals(expected)) {
      throw new IllegalStateException(policy + ": verdicts differ from the baseline's");
    }
  }

  /** The least of what was measured. */
  private static final class Measure {
    private long nanos = Long.MAX_VALUE;
    private long total;
    private long bytes = Long.MAX_VALUE;

    <T> T best(Supplier<T> work) {
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      long cpu = THREADS.getCurrentThreadCpuTime();
      T result = work.get();
      long taken = THREADS.getCurrentThreadCpuTime() - cpu;
      total += taken;
      nanos = Math.min(nanos, taken);
      bytes = Math.min(bytes, THREADS.getCurrentThreadAllocatedBytes() - allocated);
      return result;
    }
  }
}
