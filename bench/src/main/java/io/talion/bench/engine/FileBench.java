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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code POLICY-FOLDER EVENTS SEED OPERATORS ITERATIONS}: all reference policies in one pass over
 * an NDJSON file, by the wall and by CPU time of all threads, best of the iterations, and the
 * memory that is resident at the end. Fails if verdicts differ from those of the baselines.
 */
public final class FileBench {
  private static final Instant MONTH_END = Instant.parse("2026-02-01T00:00:00Z");
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private FileBench() {}

  public static void main(String[] args) throws IOException {
    int events = Integer.parseInt(args[1]);
    TaskTrace trace = new TaskTrace(events, Long.parseLong(args[2]), Integer.parseInt(args[3]));
    Path file = Files.createTempFile("talion-bench", ".ndjson");
    new TaskTraceFile(trace).write(file);
    try {
      measure(Path.of(args[0]), file, events, Integer.parseInt(args[4]));
      List<ServiceEvent> objects =
          Baselines.events(
              new TaskTrace(events, Long.parseLong(args[2]), Integer.parseInt(args[3])));
      check(Path.of(args[0]), file, objects);
    } finally {
      Files.delete(file);
    }
  }

  private static void measure(Path folder, Path file, int events, int times) throws IOException {
    long wall = Long.MAX_VALUE;
    long cpu = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long cpuBefore = PROCESS.getProcessCpuTime();
      long before = System.nanoTime();
      judge(folder, file);
      wall = Math.min(wall, System.nanoTime() - before);
      cpu = Math.min(cpu, PROCESS.getProcessCpuTime() - cpuBefore);
    }
    PrintStream out = System.out;
    out.printf(
        "file to findings, %d policies in one pass: %.3f M events/s by the wall, %.3f M events/s a"
            + " core, %d MiB resident%n",
        Baselines.policies().size(), events * 1e3 / wall, events * 1e3 / cpu, resident());
  }

  private static Map<String, List<Finding>> judge(Path folder, Path file) throws IOException {
    Map<String, List<Finding>> found = new HashMap<>();
    Replay replay = Replay.of(List.of(file)).timeMember("t");
    for (String name : Baselines.policies()) {
      Policy policy = Policy.compile(folder.resolve(name + ".talion"));
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

  private static void check(Path folder, Path file, List<ServiceEvent> objects) throws IOException {
    Map<String, List<Finding>> found = judge(folder, file);
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
