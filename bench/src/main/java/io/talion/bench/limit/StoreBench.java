package io.talion.bench.limit;

import com.sun.management.ThreadMXBean;
import io.talion.bench.baseline.Baselines;
import io.talion.bench.baseline.ServiceEvent;
import io.talion.bench.generate.TaskTrace;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * {@code EVENTS SEED OPERATORS ITERATIONS}: stores and hand-written services, best of the
 * iterations.
 */
public final class StoreBench {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private StoreBench() {}

  public static void main(String[] args) {
    int events = Integer.parseInt(args[0]);
    TaskTrace trace = new TaskTrace(events, Long.parseLong(args[1]), Integer.parseInt(args[2]));
    int iterations = Integer.parseInt(args[3]);
    List<ServiceEvent> objects = Baselines.events(trace);
    ColumnTrace columns =
        new ColumnTrace(
            new TaskTrace(events, Long.parseLong(args[1]), Integer.parseInt(args[2])), events);
    for (String policy : List.of("p1", "p2")) {
      measure(policy + " stores", events, iterations, () -> new StorePass(columns).run(policy));
    }
    for (String policy : Baselines.policies()) {
      measure(
          policy + " by hand, idiomatic",
          events,
          iterations / 2 + 1,
          () -> Baselines.run(policy, objects).size());
    }
  }

  private static void measure(String what, int events, int iterations, IntSupplier run) {
    long best = Long.MAX_VALUE;
    long bytes = Long.MAX_VALUE;
    int found = 0;
    for (int i = 0; i < iterations; i++) {
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      long cpu = THREADS.getCurrentThreadCpuTime();
      found = run.getAsInt();
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - cpu);
      bytes = Math.min(bytes, THREADS.getCurrentThreadAllocatedBytes() - allocated);
    }
    PrintStream out = System.out;
    out.printf(
        "%-24s %8.2f M events/s a core  %8.1f B/event  %d findings%n",
        what, events * 1e3 / best, bytes * 1.0 / events, found);
  }
}
