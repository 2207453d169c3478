package io.talion.bench.engine;

import io.talion.bench.generate.LongPolicy;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * {@code LINES TIMES}: milliseconds of CPU from text to a checked policy with its fact sheet, warm,
 * the best and the median. CPU and not the clock, which other work on the machine stretches.
 */
public final class CheckBench {
  private CheckBench() {}

  public static void main(String[] args) {
    int lines = Integer.parseInt(args[0]);
    int times = Integer.parseInt(args[1]);
    SourceSet source = SourceSet.of("bench.long", LongPolicy.ofLines(lines));
    for (int i = 0; i < times; i++) {
      once(source);
    }
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      nanos[i] = once(source);
    }
    Arrays.sort(nanos);
    System.out.printf(
        "checking %d lines, warm: best %.1f ms, median %.1f ms of CPU%n",
        lines, nanos[0] / 1e6, nanos[times / 2] / 1e6);
  }

  private static long once(SourceSet source) {
    ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    long before = cpu.getCurrentThreadCpuTime();
    if (!Compiler.check(source).ok()) {
      throw new IllegalStateException("the generated policy does not check");
    }
    return cpu.getCurrentThreadCpuTime() - before;
  }
}
