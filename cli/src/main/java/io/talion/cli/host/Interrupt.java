package io.talion.cli.host;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Ctrl-C: the JVM begins to end, the run sees the flag at its next event, says what was done, and
 * only then the process goes, with status 130. A run that waits for input is woken up. One that
 * does not come to its next event, since what is due at a time takes long, is not waited for to its
 * end: that is said, since nothing else will be.
 */
public final class Interrupt implements AutoCloseable {
  private static final long TO_NEXT_EVENT_MILLIS = 300;
  private static final long TO_THE_END_MILLIS = 5_000;
  private final Thread running = Thread.currentThread();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "talion-interrupt");
  private volatile boolean requested;
  private final boolean installed;
  private final long toTheEnd;
  private final Consumer<String> notes;

  /**
   * One that somebody sets off.
   *
   * @param toTheEnd milliseconds that a run has to come to its end
   */
  Interrupt(boolean installed, long toTheEnd, Consumer<String> notes) {
    this.installed = installed;
    this.toTheEnd = toTheEnd;
    this.notes = notes;
  }

  /**
   * One that Ctrl-C sets off.
   *
   * @param notes told if the run cannot say itself that it was stopped
   */
  public static Interrupt ofProcess(Consumer<String> notes) {
    Interrupt interrupt = new Interrupt(true, TO_THE_END_MILLIS, notes);
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  void stop() {
    requested = true;
    try {
      if (!finished.await(TO_NEXT_EVENT_MILLIS, TimeUnit.MILLISECONDS)) {
        running.interrupt();
        if (!finished.await(toTheEnd, TimeUnit.MILLISECONDS)) {
          notes.accept(
              "interrupted while what is due at one time was evaluated: what was found last may not"
                  + " be printed, and there is no summary");
        }
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
