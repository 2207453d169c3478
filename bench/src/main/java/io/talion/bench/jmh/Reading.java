package io.talion.bench.jmh;

import io.talion.bench.generate.TaskTrace;
import io.talion.bench.generate.TaskTraceFile;
import io.talion.embed.Evaluation;
import io.talion.embed.Params;
import io.talion.embed.Policy;
import io.talion.embed.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From an NDJSON file to the findings of one policy, in events a second by the wall. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(Reading.EVENTS)
public class Reading {
  static final int EVENTS = 200_000;

  @Param({"p1", "p2", "p3", "p4"})
  public String policy = "p1";

  private Path file = Path.of("");
  private List<Policy> compiled = List.of();

  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("talion-jmh", ".ndjson");
    new TaskTraceFile(new TaskTrace(EVENTS, 42, 1_000)).write(file);
    compiled = List.of(Policy.compile(Policies.folder().resolve(policy + ".talion")));
  }

  @TearDown
  public void remove() throws IOException {
    Files.delete(file);
  }

  @Benchmark
  public List<Evaluation.Counts> fileToFindings() throws IOException {
    Replay replay = Replay.of(List.of(file)).timeMember("t");
    compiled.forEach(p -> replay.judge(p, Params.none(), f -> {}));
    return replay.run();
  }
}
