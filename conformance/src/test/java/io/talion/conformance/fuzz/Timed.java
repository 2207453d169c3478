package io.talion.conformance.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fuzzer whose inputs may each take a second of CPU time, which no other load on the machine
 * stretches. The JVM is warmed by what fuzzing starts from before anything counts, and an input
 * that took too long is run again, so that code met for the first time is no fault of the input.
 */
public final class Timed {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long SECOND = 1_000_000_000;
  private static final int WARM = 20;
  private static @Nullable Timed chosen;

  private final Consumer<byte[]> fuzzer;
  private final long most;

  Timed(Consumer<byte[]> fuzzer, long most) {
    this.fuzzer = fuzzer;
    this.most = most;
  }

  /** Called by Jazzer before the first input: {@code CLASS FOLDER}, a fuzzer and its seeds. */
  public static void fuzzerInitialize(String[] args) throws ReflectiveOperationException {
    MethodHandle method =
        MethodHandles.lookup()
            .findStatic(
                Class.forName(args[0]),
                "fuzzerTestOneInput",
                MethodType.methodType(void.class, byte[].class));
    Timed made = new Timed(input -> call(method, input), SECOND);
    seeds(Path.of(args[1])).limit(WARM).forEach(made.fuzzer);
    chosen = made;
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Timed target = chosen;
    if (target == null) {
      throw new IllegalStateException("fuzzerInitialize comes first");
    }
    target.run(input);
  }

  void run(byte[] input) {
    if (taken(input) > most) {
      long again = taken(input);
      if (again > most) {
        throw new AssertionError(
            "took " + again / 1_000_000 + " ms of CPU time for " + input.length + " bytes");
      }
    }
  }

  private long taken(byte[] input) {
    long before = THREADS.getCurrentThreadCpuTime();
    fuzzer.accept(input);
    return THREADS.getCurrentThreadCpuTime() - before;
  }

  private static Stream<byte[]> seeds(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.sorted().toList();
      return Stream.concat(Stream.of(new byte[0]), found.stream().map(Timed::read));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void call(MethodHandle method, byte[] input) {
    try {
      method.invokeExact(input);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
