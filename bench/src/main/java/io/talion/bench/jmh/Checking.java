package io.talion.bench.jmh;

import io.talion.bench.generate.LongPolicy;
import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From text to a checked policy with its fact sheet, warm: milliseconds by lines of source. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Checking {
  @Param({"50", "500"})
  public int lines = 500;

  private String source = "";

  @Setup
  public void write() {
    source = LongPolicy.ofLines(lines);
    Checked checked = Compiler.check(SourceSet.of("bench.long", source));
    if (!checked.ok()) {
      throw new IllegalStateException("the generated policy: " + checked.diagnostics());
    }
  }

  @Benchmark
  public Checked check() {
    return Compiler.check(SourceSet.of("bench.long", source));
  }
}
