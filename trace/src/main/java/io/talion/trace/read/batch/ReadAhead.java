package io.talion.trace.read.batch;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reads, decompresses, scans and decodes on threads of its own while the caller evaluates: a few
 * batches ahead, no more. Where the caller would wait for what they read, it may read itself, what
 * comes after that. What is handed over, and in what order, is what {@link BatchReader} gives on
 * one thread.
 */
final class ReadAhead implements BatchSource {
  private final List<BatchTarget> targets;
  private final List<Lane> lanes = new ArrayList<>();
  private final BlockingQueue<Slot> order = new LinkedBlockingQueue<>();
  private final Lock turn = new ReentrantLock();

  /** What the caller reads while it would wait. */
  private final @Nullable Lane own;

  private @Nullable Slot taken;

  /** Lines before those of the next slot. */
  private long lines;

  /** Reads on so many threads; {@code helps}: and on that of the caller, where it would wait. */
  ReadAhead(BatchReader.Opener opener, List<BatchTarget> targets, int readers, boolean helps)
      throws IOException {
    this.targets = targets;
    for (int i = 0; i < (helps ? readers + 1 : readers); i++) {
      lanes.add(new Lane(opener, targets, order, turn));
    }
    own = helps ? lanes.getLast() : null;
    for (int i = 0; i < readers; i++) {
      lanes.get(i).start("talion-reader-" + i);
    }
  }

  @Override
  public boolean fill() throws IOException {
    Slot before = taken;
    if (before != null) {
      taken = null;
      before.lane().giveBack(before);
    }
    Slot slot = next();
    taken = slot;
    Lane lane = slot.lane();
    Sheet sheet = slot.sheet();
    lane.maps().learn(slot.news());
    lane.maps().rewrite(sheet.rows());
    sheet.rows().moveLines(lines);
    BatchTarget.showAll(targets, sheet, lane.union());
    for (int i = 0; i < targets.size(); i++) {
      slot.tell(i, targets.get(i), lines);
    }
    lines += slot.lines();
    slot.check();
    return slot.more();
  }

  private Slot next() throws ClosedByInterruptException {
    try {
      while (own != null && !isReady() && own.help()) {}
      Slot slot = order.take();
      slot.await();
      return slot;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    }
  }

  private boolean isReady() {
    Slot slot = order.peek();
    return slot != null && slot.isDone();
  }

  @Override
  public void close() throws IOException {
    lanes.forEach(Lane::stop);
    for (Lane lane : lanes) {
      lane.close();
    }
  }
}
