package io.talion.embed.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads for work that is divided: a task has always the same one, the first that of the caller,
 * which would only wait otherwise.
 */
public final class Threads implements AutoCloseable {
  private final List<ExecutorService> others = new ArrayList<>();

  /** For so many tasks, at least 1. */
  public Threads(int n) {
    for (int i = 1; i < n; i++) {
      String name = "talion-worker-" + i;
      others.add(
          Executors.newSingleThreadExecutor(r -> {
            Thread t = new Thread(r, name);
            t.setDaemon(true);
            return t;
          }));
    }
  }

  /**
   * Does one task on all threads at once, told its number; each is done when this returns.
   *
   * @throws RuntimeException what one of them threw
   */
  public void all(IntConsumer task) {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 1; i <= others.size(); i++) {
      int number = i;
      running.add(others.get(i - 1).submit(() -> task.accept(number)));
    }
    try {
      task.accept(0);
    } finally {
      running.forEach(Threads::await);
    }
  }

  private static void await(Future<?> task) {
    boolean interrupted = false;
    while (true) {
      try {
        task.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw failure(e.getCause());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException failure(@Nullable Throwable cause) {
    return switch (cause) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null, default -> new IllegalStateException(cause);
    };
  }

  @Override
  public void close() {
    others.forEach(ExecutorService::shutdown);
  }
}
