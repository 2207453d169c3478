package io.talion.trace.read;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads, decompresses, scans and decodes on a thread of its own while the caller evaluates: a few
 * batches ahead, no more. What is handed over, and in what order, is what {@link BatchReader} gives
 * on one thread.
 */
final class ReadAhead implements BatchSource {
  private static final int SLOTS = 4;

  private final List<BatchTarget> targets;
  private final List<List<Rejection>> rejections = new ArrayList<>();
  private final List<BatchTarget> inner = new ArrayList<>();
  private final ReaderIds ids = new ReaderIds();
  private final BatchReader reader;
  private final IdMaps maps;
  private final BlockingQueue<Slot> filled = new ArrayBlockingQueue<>(SLOTS);
  private final BlockingQueue<Slot> empty = new ArrayBlockingQueue<>(SLOTS);
  private final Thread thread;
  private @Nullable Slot taken;

  /** One hand-over: rows, and for each target its rejections and its counts. */
  private static final class Slot {
    private final Sheet sheet;
    private final List<List<Rejection>> rejections = new ArrayList<>();
    private final List<ReadCounts> counts = new ArrayList<>();
    private List<NewValues> news = List.of();
    private boolean more = true;
    private @Nullable Throwable failure;

    private Slot(Sheet sheet, int targets) {
      this.sheet = sheet;
      for (int i = 0; i < targets; i++) {
        rejections.add(List.of());
        counts.add(new ReadCounts());
      }
    }
  }

  ReadAhead(BatchReader.Opener opener, List<BatchTarget> targets) throws IOException {
    this.targets = targets;
    for (BatchTarget t : targets) {
      int number = inner.size();
      rejections.add(new ArrayList<>());
      inner.add(new BatchTarget(t.schema, t.options, r -> rejections.get(number).add(r), t.until));
    }
    reader = opener.open(inner, ids);
    for (int i = 0; i < SLOTS; i++) {
      empty.add(new Slot(reader.sheet(), targets.size()));
    }
    maps = new IdMaps(reader.union(), reader.sheet().rows(), ids);
    thread = new Thread(this::read, "talion-reader");
    thread.setDaemon(true);
    thread.start();
  }

  /** What the thread does. */
  private void read() {
    try {
      boolean more = true;
      while (more) {
        Slot slot = empty.take();
        fill(slot);
        more = slot.more;
        filled.put(slot);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void fill(Slot slot) {
    try {
      slot.more = reader.fill(slot.sheet);
    } catch (IOException | RuntimeException | Error e) {
      slot.failure = e;
      slot.more = false;
    }
    slot.news = ids.news();
    reader.shrink(ids);
    for (int i = 0; i < inner.size(); i++) {
      slot.counts.get(i).become(inner.get(i).counts);
      if (!rejections.get(i).isEmpty()) {
        slot.rejections.set(i, rejections.set(i, new ArrayList<>()));
      }
    }
  }

  @Override
  public boolean fill() throws IOException {
    giveBack();
    Slot slot = next();
    taken = slot;
    maps.learn(slot.news);
    maps.rewrite(slot.sheet.rows());
    BatchTarget.showAll(targets, slot.sheet, reader.union());
    for (int i = 0; i < targets.size(); i++) {
      BatchTarget target = targets.get(i);
      target.counts.become(slot.counts.get(i));
      slot.rejections.get(i).forEach(target.rejected);
    }
    fail(slot.failure);
    return slot.more;
  }

  /** What went wrong on the thread goes wrong here. */
  private static void fail(@Nullable Throwable failure) throws IOException {
    switch (failure) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
  }

  private void giveBack() {
    Slot slot = taken;
    if (slot != null) {
      slot.sheet.clear();
      Collections.fill(slot.rejections, List.of());
      taken = null;
      empty.add(slot);
    }
  }

  private Slot next() throws ClosedByInterruptException {
    try {
      return filled.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    }
  }

  /** Ends the thread; one that waits for input is woken up, as far as the input lets itself be. */
  @Override
  public void close() throws IOException {
    thread.interrupt();
    try {
      thread.join(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!thread.isAlive()) {
      reader.close();
    }
  }
}
