package io.talion.trace.read.batch;

import io.talion.trace.read.strict.Rejection;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Reads all of the files, or those parts of one that it gets hold of, into slots: on a thread of
 * its own, or on that of whoever {@link #help helps}. It has dictionaries of its own.
 */
final class Lane implements Closeable {
  private static final int SLOTS = 3;

  private final List<List<Rejection>> rejections = new ArrayList<>();
  private final List<BatchTarget> inner = new ArrayList<>();
  private final ReaderIds ids = new ReaderIds();
  private final BatchReader reader;
  private final IdMaps maps;
  private final BlockingQueue<Slot> empty = new ArrayBlockingQueue<>(SLOTS);

  /** What all lanes read, in the order of the trace. */
  private final BlockingQueue<Slot> order;

  /** Held while something is got hold of. */
  private final Lock turn;

  private @Nullable Thread thread;
  private boolean ended;

  Lane(BatchReader.Opener opener, List<BatchTarget> targets, BlockingQueue<Slot> order, Lock turn)
      throws IOException {
    this.order = order;
    this.turn = turn;
    for (BatchTarget t : targets) {
      List<Rejection> own = new ArrayList<>();
      rejections.add(own);
      inner.add(new BatchTarget(t.schema, t.options, own::add, t.until));
    }
    reader = opener.open(inner, ids);
    for (int i = 0; i < SLOTS; i++) {
      empty.add(new Slot(this, reader.sheet(), targets.size()));
    }
    maps = new IdMaps(reader.union(), reader.sheet().rows(), ids);
  }

  /** Reads on a thread of its own from now on. */
  void start(String name) {
    Thread own = new Thread(this::read, name);
    own.setDaemon(true);
    thread = own;
    own.start();
  }

  /**
   * Fills a slot on the thread that calls, for a lane that has none of its own; false if all of
   * them are filled, or nothing is left to read.
   */
  boolean help() throws InterruptedException {
    Slot slot = ended ? null : empty.poll();
    if (slot == null) {
      return false;
    }
    boolean begun = begin(slot);
    ended = !begun || !fill(slot);
    return begun;
  }

  Union union() {
    return reader.union();
  }

  /** From its ids to those of the run; for the thread that takes slots. */
  IdMaps maps() {
    return maps;
  }

  /** A slot may be used again. */
  void giveBack(Slot slot) {
    slot.clear();
    empty.add(slot);
  }

  /** What the thread does. */
  private void read() {
    try {
      boolean more = true;
      while (more) {
        Slot slot = empty.take();
        more = begin(slot) && fill(slot);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Slots stand in the order in which lanes get hold of what is in them. */
  private boolean begin(Slot slot) throws InterruptedException {
    turn.lockInterruptibly();
    try {
      return got(slot);
    } finally {
      turn.unlock();
    }
  }

  private boolean got(Slot slot) {
    try {
      if (!reader.begin()) {
        return false;
      }
    } catch (IOException | RuntimeException | Error e) {
      slot.fail(e);
      slot.done();
    }
    order.add(slot);
    return slot.more();
  }

  private boolean fill(Slot slot) {
    try {
      slot.fill(reader);
    } catch (IOException | RuntimeException | Error e) {
      slot.fail(e);
    }
    slot.gained(ids.news());
    reader.shrink(ids);
    for (int i = 0; i < inner.size(); i++) {
      slot.met(i, inner.get(i).counts, rejections.get(i));
    }
    boolean more = slot.more();
    slot.done();
    return more;
  }

  /** Wakes the thread up, as far as the input that it waits for lets it be. */
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Waits a while for the thread to end. */
  @Override
  public void close() throws IOException {
    Thread own = thread;
    try {
      if (own != null) {
        own.join(1_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (own == null || !own.isAlive()) {
      reader.close();
    }
  }
}
