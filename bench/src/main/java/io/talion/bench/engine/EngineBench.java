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
 * {@code POLICY-FOLDER EVENTS SEED OPERATORS ITERATIONS [POLICY…]}: events per CPU second of the
 * calling thread, best of the iterations, of the engine given columns, of the engine given event
 * objects, and of the idiomatic baseline. Fails if their verdicts differ. Where iterations take but
 * milliseconds there are more of them, so that the JVM has compiled what is measured.
 */
public final class EngineBench {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Iterations after which a policy that takes but milliseconds is compiled by the JVM. */
  private static final int WARM = 40;

  /** Nanoseconds of iterations after which any is. */
  private static final long ENOUGH = 500_000_000;

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
      String policy, PolicyRun run, List<Event> events, List<ServiceEvent> objects, int times) {
    Measure columns = new Measure();
    Measure one = new Measure();
    Measure baseline = new Measure();
    for (int i = 0; i < times; i++) {
      Verdicts expected = baseline.best(() -> Baselines.run(policy, objects));
      PolicyRun.Ready batches = run.ofBatches(events);
      check(policy, run.verdicts(columns.best(batches::run)), expected);
      PolicyRun.Ready single = run.ofEvents(events);
      check(policy, run.verdicts(one.best(single::run)), expected);
    }
    for (int i = times; i < WARM && columns.total < ENOUGH; i++) {
      columns.best(run.ofBatches(events)::run);
      baseline.best(() -> Baselines.run(policy, objects));
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
