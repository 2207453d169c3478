package io.talion.interpreter.store;

import io.talion.trace.value.HashSeed;
import org.jspecify.annotations.Nullable;

/**
 * Open duties that are due in the order in which they were opened, as those with one distance are:
 * language.md section 11, "duty". They stand in rings and settle at the head: what answers look at
 * in one of lines, four words each, the rest in one a column. They are numbered, and chained by
 * their keys, newest first: a number below the head is dead, so nothing is ever taken out of a
 * chain. An answer meets all of its key that are open in its instant (semantics.md 12); those that
 * will be opened later may stand there already, so that all openers of some instants are opened
 * first, then all answers come, and then what is due is settled.
 */
public final class Obligations {
  private static final int LINE = 4;
  private static final int K0 = 0;
  private static final int K1 = 1;

  /** The deadline, until it is met. */
  private static final int UNTIL = 2;

  /** The lower half of the number of the one opened before it in its bucket. */
  private static final int OLDER = 3;

  private static final long MET = Long.MIN_VALUE;
  private static final int LEAST = 64;

  /** For each line of the ring: so few answers come by another key, which nobody foresees. */
  private static final int BUCKETS = 8;

  private final long within;
  private long[] ring = new long[LINE * LEAST];
  private SettledDuties columns = new SettledDuties();
  private int mask = LEAST - 1;

  /**
   * The number of the newest of each bucket, its lower half: that of one long dead may be taken for
   * a living one, which does not have the key looked for, since nothing has come into the bucket.
   */
  private int[] buckets = new int[LEAST * BUCKETS];

  /** By row at hand the hash of its key, then the number of the newest in its bucket. */
  private int[] found = {};

  /** Numbers start at 1: none is below the first head. */
  private long head = 1;

  private long tail = 1;

  /** The number of the first of those that were opened last, and when they were. */
  private long fresh = 1;

  private int[] since = {};
  private int sinceFrom;

  /** Those whose deadline is so far from their opener. */
  public Obligations(long within) {
    this.within = within;
    columns.begin(LEAST);
  }

  /**
   * What comes in a batch, in the order of instants.
   *
   * @param k0 the first words of the keys of the rows at hand
   * @param k1 their second words
   * @param instant by row its instant
   * @param time the times of those
   */
  public record Arrivals(long[] k0, long[] k1, int[] instant, long[] time) {}

  /**
   * Opens an obligation for each of the rows {@code from} to {@code to - 1}.
   *
   * @param opener what the first of the elements opens that rows may be
   * @param element which of those each row is; null: each is its own
   * @param owed by row a word that is given back when it is settled
   */
  public void open(
      Arrivals rows, int from, int to, long opener, int @Nullable [] element, long[] owed) {
    int n = to - from;
    reserve(n);
    fresh = tail;
    since = rows.instant;
    sinceFrom = from;
    int[] hash = hashes(rows.k0, rows.k1, n);
    int first = Math.min(n, mask + 1 - place(tail));
    put(rows, 0, first, hash);
    columns.name(place(tail), opener, element, from, first, owed);
    tail += first;
    put(rows, first, n, hash);
    columns.name(0, opener, element, from + first, n - first, owed);
    tail += n - first;
  }

  private int place(long number) {
    return (int) number & mask;
  }

  /** Puts the rows at hand before those of their keys, as the ring goes on without its end. */
  private void put(Arrivals rows, int first, int end, int[] hash) {
    int place = place(tail) - first;
    columns.enter(place, rows, sinceFrom, first, end, within);
    long[] k0 = rows.k0;
    long[] k1 = rows.k1;
    long[] words = ring;
    long[] due = columns.due();
    int[] newest = buckets;
    int number = (int) tail - first;
    int line = place * LINE;
    for (int i = first; i < end; i++) {
      words[line + i * LINE + K0] = k0[i];
      words[line + i * LINE + K1] = k1[i];
      words[line + i * LINE + UNTIL] = due[place + i];
      words[line + i * LINE + OLDER] = newest[hash[i] & newest.length - 1];
      newest[hash[i] & newest.length - 1] = number + i;
    }
  }

  /** The hashes of n keys: all at once, so that several are computed by one instruction. */
  private int[] hashes(long[] k0, long[] k1, int n) {
    if (found.length < n) {
      found = new int[Math.max(n, found.length * 2)];
    }
    int[] out = found;
    for (int i = 0; i < n; i++) {
      out[i] = hash(k0[i], k1[i]);
    }
    return out;
  }

  /**
   * Answers: each is the proof of every obligation of its key that is open then and not yet met.
   * What is older than one that is met or was due before is met or was due, too. {@link #open} was
   * called for the same instants before, be it for no rows: what it opened is told from the rest.
   *
   * @param proof the reference of row 0, from which the others count on
   */
  public void answer(Arrivals rows, int from, int to, long proof) {
    int n = to - from;
    int[] newest = hashes(rows.k0, rows.k1, n);
    int[] numbers = buckets;
    for (int i = 0; i < n; i++) {
      newest[i] = numbers[newest[i] & numbers.length - 1];
    }
    meet(rows, from, n, newest, proof + from);
  }

  private void meet(Arrivals rows, int from, int n, int[] newest, long proof) {
    long[] k0 = rows.k0;
    long[] k1 = rows.k1;
    int[] instant = rows.instant;
    long[] time = rows.time;
    long[] words = ring;
    long[] proofs = columns.proof();
    int last = mask;
    int oldest = (int) head;
    int open = size();
    for (int i = 0; i < n; i++) {
      int number = newest[i];
      while (Integer.compareUnsigned(number - oldest, open) < 0) {
        int at = (number & last) * LINE;
        if (words[at + K0] == k0[i] && words[at + K1] == k1[i]) {
          long now = time[instant[from + i]];
          long until = words[at + UNTIL];
          if (until < now) {
            break;
          }
          if (until - within < now || isOpen(number, until - within, rows, from + i)) {
            words[at + UNTIL] = MET;
            proofs[number & last] = proof + i;
          }
        }
        number = (int) words[at + OLDER];
      }
    }
  }

  /** Whether one has been opened in the instant of a row: of one time several may be. */
  private boolean isOpen(int number, long opened, Arrivals rows, int row) {
    int instant = rows.instant[row];
    int last = number - (int) fresh;
    return opened == rows.time[instant] && (last < 0 || since[sinceFrom + last] <= instant);
  }

  private void reserve(int more) {
    int room = mask + 1;
    while (tail - head + more > room) {
      room *= 2;
    }
    if (room > mask + 1) {
      grow(room);
    }
  }

  private void grow(int room) {
    long[] old = ring;
    int oldMask = mask;
    ring = new long[room * LINE];
    mask = room - 1;
    columns = columns.spread(head, tail, oldMask, room);
    buckets = new int[room * BUCKETS];
    for (long number = head; number < tail; number++) {
      int at = place(number) * LINE;
      System.arraycopy(old, ((int) number & oldMask) * LINE, ring, at, LINE);
      int bucket = hash(ring[at + K0], ring[at + K1]) & buckets.length - 1;
      ring[at + OLDER] = buckets[bucket];
      buckets[bucket] = (int) number;
    }
  }

  private static int hash(long k0, long k1) {
    long h = (k0 ^ HashSeed.VALUE) * 0x9E3779B97F4A7C15L;
    h = (h ^ h >>> 32 ^ k1) * 0xC2B2AE3D27D4EB4FL;
    return (int) (h >>> 33);
  }

  /** The earliest deadline, {@link Long#MAX_VALUE} if nothing is open. */
  public long next() {
    return head == tail ? Long.MAX_VALUE : columns.due()[place(head)];
  }

  /**
   * Settles what is due in instants, each in the first that reaches its deadline.
   *
   * @param closed by instant the last time that is over with it; it ascends
   * @param from the first of the instants
   * @param to the one behind the last
   * @param out has room for all that is open
   */
  public void settle(long[] closed, int from, int to, SettledDuties out) {
    long through = closed[to - 1];
    int instant = from;
    int row = out.size();
    long[] due = columns.due();
    int[] instants = out.instant();
    long number = head;
    for (; number < tail; number++, row++) {
      long deadline = due[place(number)];
      if (deadline > through) {
        break;
      }
      while (closed[instant] < deadline) {
        instant++;
      }
      instants[row] = instant;
    }
    int n = (int) (number - head);
    int at = place(head);
    int first = Math.min(n, mask + 1 - at);
    out.add(columns, at, first);
    out.add(columns, 0, n - first);
    head = number;
  }

  /** Takes an obligation that is open. */
  @FunctionalInterface
  public interface Visitor {
    /** What opened it, what met it or -1, and its deadline. */
    void visit(long opener, long proof, long deadline);
  }

  /** Shows all obligations that are open, in the order of settlement. */
  public void forEach(Visitor visitor) {
    for (long number = head; number < tail; number++) {
      int at = place(number);
      visitor.visit(columns.opener()[at], columns.proof()[at], columns.due()[at]);
    }
  }

  /** The keys of all that are open. */
  public void forEachKey(KeyTable.Keys out) {
    for (long number = head; number < tail; number++) {
      int at = place(number) * LINE;
      out.take(ring[at + K0], ring[at + K1]);
    }
  }

  /** Obligations that are open. */
  public int size() {
    return (int) (tail - head);
  }
}
