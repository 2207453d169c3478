package io.talion.bench.jmh;

import io.talion.bench.baseline.Baselines;
import io.talion.bench.baseline.ServiceEvent;
import io.talion.bench.baseline.Verdicts;
import io.talion.bench.engine.PolicyRun;
import io.talion.bench.generate.TaskTrace;
import io.talion.bench.generate.TaskTraceFile;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A reference policy over events in memory, in events a second: the engine given columns, and
 * idiomatic Java given objects. Columns are filled outside of what is measured.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(Evaluating.EVENTS)
public class Evaluating {
  static final int EVENTS = 200_000;
  private static final int OPERATORS = 1_000;
  private static final long SEED = 42;

  @Param({"p1", "p2", "p3", "p4"})
  public String policy = "p1";

  private List<ServiceEvent> objects = List.of();
  private List<Event> events = List.of();
  private @Nullable PolicyRun run;
  private PolicyRun.@Nullable Ready ready;

  private static TaskTrace trace() {
    return new TaskTrace(EVENTS, SEED, OPERATORS);
  }

  @Setup
  public void read() throws IOException {
    objects = Baselines.events(trace());
    run = new PolicyRun(Policies.folder(), policy);
    Path file = Files.createTempFile("talion-jmh", ".ndjson");
    try {
      new TaskTraceFile(trace()).write(file);
      events = run.read(file);
    } finally {
      Files.delete(file);
    }
  }

  @Setup(Level.Invocation)
  public void fill() {
    ready = Objects.requireNonNull(run).ofBatches(events);
  }

  @Benchmark
  public List<Finding> engine() {
    return Objects.requireNonNull(ready).run();
  }

  @Benchmark
  public Verdicts idiomaticJava() {
    return Baselines.run(policy, objects);
  }
}
