package io.talion.interpreter.store;

import java.util.Arrays;

/**
 * Open duties: language.md section 11, "duty". Per key the obligations not yet met, in order of
 * opening, and one timer for each. An answer meets all of them in its interval; every outcome
 * settles at its deadline (semantics.md 12).
 */
public final class Obligations {
  private static final int WORDS = 4;
  private static final int OPENED = 0;
  private static final int DEADLINE = 1;
  private static final int OPENER = 2;
  private static final int PROOF = 3;
  private static final int NONE = -1;

  private final KeyTable keys = new KeyTable();
  private final TimerWheel timers = new TimerWheel();
  private long[] words = new long[WORDS << 6];
  private int[] key = new int[1 << 6];
  private int[] following = new int[1 << 6];
  private int[] previous = new int[1 << 6];
  private int used;
  private int free = NONE;
  // Per key: its first and its last obligation not yet met.
  private int[] ends = {};

  /** Opens an obligation of a key at {@code opened}, due at {@code deadline}. */
  public void open(long k0, long k1, long opened, long deadline, long opener) {
    int node = allocate();
    int w = node * WORDS;
    words[w + OPENED] = opened;
    words[w + DEADLINE] = deadline;
    words[w + OPENER] = opener;
    words[w + PROOF] = NONE;
    append(keys.intern(k0, k1), node);
    timers.set(deadline, node);
  }

  private int allocate() {
    if (free != NONE) {
      int node = free;
      free = following[node];
      return node;
    }
    if (used == key.length) {
      words = Arrays.copyOf(words, words.length * 2);
      key = Arrays.copyOf(key, used * 2);
      following = Arrays.copyOf(following, used * 2);
      previous = Arrays.copyOf(previous, used * 2);
    }
    return used++;
  }

  private void append(int of, int node) {
    if (ends.length <= of * 2 + 1) {
      int old = ends.length;
      ends = Arrays.copyOf(ends, Math.max(of * 2 + 2, old * 2));
      Arrays.fill(ends, old, ends.length, NONE);
    }
    key[node] = of;
    following[node] = NONE;
    previous[node] = ends[of * 2 + 1];
    if (previous[node] == NONE) {
      ends[of * 2] = node;
    } else {
      following[previous[node]] = node;
    }
    ends[of * 2 + 1] = node;
  }

  /**
   * An answer of a key at {@code position}: the proof of every obligation not yet met that was
   * opened at or before it and is due at or after it, except of the one it opened itself.
   */
  public void answer(long k0, long k1, long position, long reference, long ownOpener) {
    int of = keys.find(k0, k1);
    int node = of < 0 ? NONE : ends[of * 2];
    while (node != NONE) {
      int after = following[node];
      int w = node * WORDS;
      if (words[w + OPENED] <= position
          && position <= words[w + DEADLINE]
          && words[w + OPENER] != ownOpener) {
        words[w + PROOF] = reference;
        unlink(node);
      }
      node = after;
    }
  }

  private void unlink(int node) {
    int of = key[node];
    int before = previous[node];
    int after = following[node];
    if (before == NONE) {
      ends[of * 2] = after;
    } else {
      following[before] = after;
    }
    if (after == NONE) {
      ends[of * 2 + 1] = before;
    } else {
      previous[after] = before;
    }
    if (ends[of * 2] == NONE) {
      keys.release(of);
    }
  }

  /** The earliest deadline, {@link Long#MAX_VALUE} if nothing is open. */
  public long next() {
    return timers.next();
  }

  /**
   * Settles the first of the obligations due next; there is one. Its deadline is what {@link #next}
   * said.
   */
  public void settle(Outcome out) {
    int node = (int) timers.take();
    int w = node * WORDS;
    out.deadline = words[w + DEADLINE];
    out.opener = words[w + OPENER];
    out.proof = words[w + PROOF];
    if (out.proof == NONE) {
      unlink(node);
    }
    following[node] = free;
    key[node] = NONE;
    free = node;
  }

  /** Takes an obligation that is open. */
  @FunctionalInterface
  public interface Visitor {
    /** What opened it, what met it or -1, and its deadline. */
    void visit(long opener, long proof, long deadline);
  }

  /** Shows all obligations that are open, in no order. */
  public void forEach(Visitor visitor) {
    for (int node = 0; node < used; node++) {
      if (key[node] != NONE) {
        int w = node * WORDS;
        visitor.visit(words[w + OPENER], words[w + PROOF], words[w + DEADLINE]);
      }
    }
  }

  /** Obligations that are open. */
  public int size() {
    return timers.size();
  }

  /** What {@link #settle} fills in: one object for all outcomes. */
  public static final class Outcome {
    private long deadline;
    private long opener;
    private long proof;

    public long deadline() {
      return deadline;
    }

    /** The opener's reference. */
    public long opener() {
      return opener;
    }

    /** The reference of the answer that met it, or -1. */
    public long proof() {
      return proof;
    }
  }
}
