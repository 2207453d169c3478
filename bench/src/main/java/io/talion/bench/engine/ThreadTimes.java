package io.talion.bench.engine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * The CPU time of each thread that works on a run, those that end on the way included: it is looked
 * at every few milliseconds.
 */
final class ThreadTimes implements AutoCloseable {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int PAUSE = 2;

  private final Map<Long, Long> before;
  private final Map<Long, Long> times = new ConcurrentHashMap<>();
  private final Thread watch = new Thread(this::watch, "watch");

  private ThreadTimes() {
    before = now();
    watch.setDaemon(true);
    watch.start();
  }

  /** Begins. */
  static ThreadTimes start() {
    return new ThreadTimes();
  }

  private void watch() {
    try {
      while (true) {
        times.putAll(now());
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<Long, Long> now() {
    Map<Long, Long> now = new HashMap<>();
    for (var thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null && isWorking(thread.getThreadName())) {
        long time = THREADS.getThreadCpuTime(thread.getThreadId());
        if (time >= 0) {
          now.put(thread.getThreadId(), time);
        }
      }
    }
    return now;
  }

  private static boolean isWorking(String thread) {
    return thread.equals("main") || thread.startsWith("talion-");
  }

  /** Nanoseconds of the thread that worked most so far. */
  long busiest() {
    return spent().max().orElse(0);
  }

  /** Nanoseconds of all of them. */
  long all() {
    return spent().sum();
  }

  private LongStream spent() {
    times.putAll(now());
    return times.entrySet().stream()
        .mapToLong(t -> t.getValue() - before.getOrDefault(t.getKey(), 0L));
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
