package io.talion.trace.read;

import io.talion.trace.batch.EventBatch;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
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
  private final List<BatchTarget> inner = new ArrayList<>();
  private final List<IdMaps> maps = new ArrayList<>();
  private final ReaderIds ids = new ReaderIds();
  private final BatchReader reader;
  private final BlockingQueue<Slot> filled = new ArrayBlockingQueue<>(SLOTS);
  private final BlockingQueue<Slot> empty = new ArrayBlockingQueue<>(SLOTS);
  private final Thread thread;
  private @Nullable Slot taken;

  /** One hand-over: for each target a batch, its rejections and its counts. */
  private static final class Slot {
    private final List<EventBatch> batches = new ArrayList<>();
    private final List<List<Rejection>> rejections = new ArrayList<>();
    private final List<ReadCounts> counts = new ArrayList<>();
    private List<NewValues> news = List.of();
    private boolean more = true;
    private @Nullable Throwable failure;
  }

  ReadAhead(BatchReader.Opener opener, List<BatchTarget> targets, int most) throws IOException {
    this.targets = targets;
    for (int i = 0; i < SLOTS; i++) {
      empty.add(slot());
    }
    for (BatchTarget t : targets) {
      BatchTarget own = new BatchTarget(t.schema, t.options, t.batches, r -> {}, t.until);
      inner.add(own);
      maps.add(new IdMaps(t.schema.kinds(), own.batch(), ids));
    }
    reader = opener.open(inner, ids, most);
    thread = new Thread(this::read, "talion-reader");
    thread.setDaemon(true);
    thread.start();
  }

  private Slot slot() {
    Slot slot = new Slot();
    for (BatchTarget t : targets) {
      slot.batches.add(t.batches.get());
      slot.rejections.add(new ArrayList<>());
      slot.counts.add(new ReadCounts());
    }
    return slot;
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
    for (int i = 0; i < inner.size(); i++) {
      inner.get(i).goTo(slot.batches.get(i), slot.rejections.get(i)::add);
    }
    try {
      slot.more = reader.fill();
    } catch (IOException | RuntimeException | Error e) {
      slot.failure = e;
      slot.more = false;
    }
    slot.news = ids.news();
    reader.shrink(ids);
    for (int i = 0; i < inner.size(); i++) {
      slot.counts.get(i).become(inner.get(i).counts);
    }
  }

  @Override
  public boolean fill() throws IOException {
    giveBack();
    Slot slot = next();
    taken = slot;
    for (int i = 0; i < targets.size(); i++) {
      BatchTarget target = targets.get(i);
      maps.get(i).learn(slot.news);
      maps.get(i).rewrite(slot.batches.get(i));
      target.goTo(slot.batches.get(i), target.rejected);
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
      slot.batches.forEach(EventBatch::clear);
      slot.rejections.forEach(List::clear);
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
