package io.talion.cli.host;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: the JVM begins to end, the run sees the flag at its next event, says what was done, and
 * only then the process goes, with status 130. A run that waits for input is woken up.
 */
public final class Interrupt implements AutoCloseable {
  private static final long TO_NEXT_EVENT_MILLIS = 300;
  private static final long TO_THE_END_MILLIS = 5_000;
  private final Thread running = Thread.currentThread();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "talion-interrupt");
  private volatile boolean requested;
  private final boolean installed;

  private Interrupt(boolean installed) {
    this.installed = installed;
  }

  /** One that Ctrl-C sets off. */
  public static Interrupt ofProcess() {
    Interrupt interrupt = new Interrupt(true);
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  private void stop() {
    requested = true;
    try {
      if (!finished.await(TO_NEXT_EVENT_MILLIS, TimeUnit.MILLISECONDS)) {
        running.interrupt();
        finished.await(TO_THE_END_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean requested() {
    return requested;
  }

  /** Whether reading went to its end; false where Ctrl-C closed the file below it. */
  public boolean endOf(Reading reading) throws IOException {
    try {
      return reading.toTheEnd();
    } catch (ClosedByInterruptException e) {
      if (requested && Thread.interrupted()) {
        return false;
      }
      throw e;
    }
  }

  /** Reads until the end, or until Ctrl-C was seen: then false. */
  public interface Reading {
    boolean toTheEnd() throws IOException;
  }

  @Override
  public void close() {
    finished.countDown();
    if (installed && !requested) {
      remove();
    }
  }

  private void remove() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // the process is ending already: the hook has nothing left to wait for
    }
  }
}
