package io.talion.bench.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/**
 * {@code TIMES COMMAND…}: how long a small command takes by the wall, process start to end: the
 * best and the median. The first start, which makes the class cache, is not counted.
 */
public final class StartBench {
  private StartBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int times = Integer.parseInt(args[0]);
    List<String> command = List.of(args).subList(1, args.length);
    once(command);
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      nanos[i] = once(command);
    }
    Arrays.sort(nanos);
    PrintStream out = System.out;
    out.printf(
        "start-up of `%s`: best %.2f s, median %.2f s of %d%n",
        String.join(" ", command.subList(0, Math.min(2, command.size()))),
        nanos[0] / 1e9,
        nanos[times / 2] / 1e9,
        times);
  }

  private static long once(List<String> command) throws IOException, InterruptedException {
    long before = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("status " + process.exitValue() + ": " + command);
    }
    return System.nanoTime() - before;
  }
}
