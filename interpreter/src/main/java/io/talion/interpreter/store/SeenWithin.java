package io.talion.interpreter.store;

import java.util.Arrays;

/**
 * When each key was seen last, for as long as that matters: behind {@code once per} (a repeated
 * fact is merged while its first is near) and {@code only with} (a partner must have come before);
 * semantics.md 10.
 */
public final class SeenWithin {
  private final long within;
  private final KeyTable keys = new KeyTable();
  private long[] since = new long[16];
  private long[] position = new long[64];
  private int[] owner = new int[64];
  private long head;
  private long tail;

  /** Remembers for {@code within}, {@link Long#MAX_VALUE} for ever. */
  public SeenWithin(long within) {
    this.within = within;
    Arrays.fill(since, Long.MIN_VALUE);
  }

  /** Whether the key was seen at most {@code within} before {@code at}. */
  public boolean has(long k0, long k1, long at) {
    int key = keys.find(k0, k1);
    return key >= 0 && near(since[key], at);
  }

  private boolean near(long before, long at) {
    return within == Long.MAX_VALUE || at - before <= within;
  }

  /** The key was seen at {@code at}: partners of later events. */
  public void see(long k0, long k1, long at) {
    expire(at);
    int key = keys.intern(k0, k1);
    if (key >= since.length) {
      int old = since.length;
      since = Arrays.copyOf(since, Math.max(key + 1, old * 2));
      Arrays.fill(since, old, since.length, Long.MIN_VALUE);
    }
    since[key] = Math.max(since[key], at);
    if (within != Long.MAX_VALUE) {
      if (tail - head == owner.length) {
        grow();
      }
      int i = (int) tail++ & owner.length - 1;
      position[i] = at;
      owner[i] = key;
    }
  }

  /** Whether a fact is new, in canonical order; a repeated one does not lengthen the first. */
  public boolean isFirst(long k0, long k1, long at) {
    if (has(k0, k1, at)) {
      return false;
    }
    see(k0, k1, at);
    return true;
  }

  private void expire(long at) {
    int mask = owner.length - 1;
    while (head < tail && !near(position[(int) head & mask], at)) {
      int i = (int) head++ & mask;
      if (since[owner[i]] == position[i]) {
        since[owner[i]] = Long.MIN_VALUE;
        keys.release(owner[i]);
      }
    }
  }

  private void grow() {
    int old = owner.length;
    int turn = (int) head & old - 1;
    long[] positions = new long[old * 2];
    int[] owners = new int[old * 2];
    for (int i = 0; i < old; i++) {
      positions[i] = position[turn + i & old - 1];
      owners[i] = owner[turn + i & old - 1];
    }
    position = positions;
    owner = owners;
    head = 0;
    tail = old;
  }

  /** Keys remembered. */
  public int size() {
    return keys.size();
  }
}
