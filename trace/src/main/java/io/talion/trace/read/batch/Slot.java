package io.talion.trace.read.batch;

import io.talion.trace.read.source.ReadCounts;
import io.talion.trace.read.strict.Rejection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** What a {@link Lane} hands over: rows, and for each target its rejections and its counts. */
final class Slot {
  private final Lane lane;
  private final Sheet sheet;
  private final List<List<Rejection>> rejections = new ArrayList<>();
  private final List<ReadCounts> counts = new ArrayList<>();
  private final Semaphore filled = new Semaphore(0);
  private List<NewValues> news = List.of();
  private long lines;
  private boolean more = true;
  private @Nullable Throwable failure;

  Slot(Lane lane, Sheet sheet, int targets) {
    this.lane = lane;
    this.sheet = sheet;
    for (int i = 0; i < targets; i++) {
      rejections.add(List.of());
      counts.add(new ReadCounts());
    }
  }

  Lane lane() {
    return lane;
  }

  Sheet sheet() {
    return sheet;
  }

  /** What the lane's dictionaries gained. */
  List<NewValues> news() {
    return news;
  }

  /** Lines, where the rows' numbers start at 1; else 0. */
  long lines() {
    return lines;
  }

  /** Whether anything comes behind it. */
  boolean more() {
    return more;
  }

  void fill(BatchReader reader) throws IOException {
    more = reader.fill(sheet);
    lines = reader.lines();
  }

  void fail(Throwable cause) {
    failure = cause;
    more = false;
  }

  void gained(List<NewValues> values) {
    news = values;
  }

  /** Takes what was met for a target; it is counted and listed anew. */
  void met(int target, ReadCounts met, List<Rejection> refused) {
    counts.get(target).take(met);
    if (!refused.isEmpty()) {
      rejections.set(target, List.copyOf(refused));
      refused.clear();
    }
  }

  /** It can be taken. */
  void done() {
    filled.release();
  }

  /** Whether it can be. */
  boolean isDone() {
    return filled.availablePermits() > 0;
  }

  /** Waits until it can be. */
  void await() throws InterruptedException {
    filled.acquire();
  }

  /** Tells a target what was met for it; {@code before} lines stand before the first. */
  void tell(int number, BatchTarget target, long before) {
    target.counts.take(counts.get(number));
    rejections.get(number).forEach(r -> target.rejected.accept(r.after(before)));
  }

  /** What went wrong with it goes wrong here. */
  void check() throws IOException {
    switch (failure) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
  }

  void clear() {
    sheet.clear();
    Collections.fill(rejections, List.of());
  }
}
