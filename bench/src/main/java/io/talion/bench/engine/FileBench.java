package io.talion.bench.engine;

import com.sun.management.OperatingSystemMXBean;
import io.talion.bench.baseline.Baselines;
import io.talion.bench.baseline.ServiceEvent;
import io.talion.bench.baseline.Verdicts;
import io.talion.bench.generate.TaskTrace;
import io.talion.bench.generate.TaskTraceFile;
import io.talion.embed.Params;
import io.talion.embed.Policy;
import io.talion.embed.Replay;
import io.talion.trace.finding.Finding;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code POLICY-FOLDER EVENTS SEED OPERATORS ITERATIONS}: all reference policies in one pass over
 * an NDJSON file, by the wall, by the CPU time of the busier side (the thread that evaluates, or
 * all others) and of all threads, best of the iterations, and the memory that is resident at the
 * end. Without iterations it fails if verdicts differ from those of the baselines, whose events are
 * objects and want a large heap.
 */
public final class FileBench {
  private static final Instant MONTH_END = Instant.parse("2026-02-01T00:00:00Z");
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private FileBench() {}

  public static void main(String[] args) throws IOException {
    int events = Integer.parseInt(args[1]);
    TaskTrace trace = new TaskTrace(events, Long.parseLong(args[2]), Integer.parseInt(args[3]));
    Path file = Files.createTempFile("talion-bench", ".ndjson");
    new TaskTraceFile(trace).write(file);
    try {
      Map<String, Policy> policies = new HashMap<>();
      for (String name : Baselines.policies()) {
        policies.put(name, Policy.compile(Path.of(args[0]).resolve(name + ".talion")));
      }
      int iterations = Integer.parseInt(args[4]);
      if (iterations > 0) {
        measure(policies, file, events, iterations);
      } else {
        TaskTrace again = new TaskTrace(events, Long.parseLong(args[2]), Integer.parseInt(args[3]));
        check(Path.of(args[0]), policies, file, Baselines.events(again));
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void measure(Map<String, Policy> policies, Path file, int events, int times)
      throws IOException {
    long wall = Long.MAX_VALUE;
    long cpu = Long.MAX_VALUE;
    long busier = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long cpuBefore = PROCESS.getProcessCpuTime();
      long ownBefore = THREADS.getCurrentThreadCpuTime();
      long before = System.nanoTime();
      judge(policies, file);
      wall = Math.min(wall, System.nanoTime() - before);
      long all = PROCESS.getProcessCpuTime() - cpuBefore;
      long own = THREADS.getCurrentThreadCpuTime() - ownBefore;
      cpu = Math.min(cpu, all);
      busier = Math.min(busier, Math.max(own, all - own));
    }
    PrintStream out = System.out;
    out.printf(
        "file to findings, %d policies in one pass: %.3f M events/s by the wall, %.3f M events/s a"
            + " core, %d MiB resident, %.3f M events/s by the busier side%n",
        policies.size(),
        events * 1e3 / wall,
        events * 1e3 / cpu,
        resident(),
        events * 1e3 / busier);
  }

  private static Map<String, List<Finding>> judge(Map<String, Policy> policies, Path file)
      throws IOException {
    Map<String, List<Finding>> found = new HashMap<>();
    Replay replay = Replay.of(List.of(file)).timeMember("t");
    for (String name : Baselines.policies()) {
      Policy policy = Objects.requireNonNull(policies.get(name));
      List<Finding> findings = new ArrayList<>();
      found.put(name, findings);
      if (name.equals("p4")) {
        replay.judge(policy, Params.none(), MONTH_END, findings::add);
      } else {
        replay.judge(policy, Params.none(), findings::add);
      }
    }
    replay.run();
    return found;
  }

  private static void check(
      Path folder, Map<String, Policy> policies, Path file, List<ServiceEvent> objects)
      throws IOException {
    Map<String, List<Finding>> found = judge(policies, file);
    for (String policy : Baselines.policies()) {
      Verdicts expected = Baselines.run(policy, objects);
      List<Finding> findings = found.getOrDefault(policy, List.of());
      if (!new PolicyRun(folder, policy).verdicts(findings).equals(expected)) {
        throw new IllegalStateException(policy + ": verdicts differ from the baseline's");
      }
    }
  }

  /** MiB, as Linux counts them; 0 elsewhere. */
  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(l -> l.startsWith("VmHWM"))
        .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
