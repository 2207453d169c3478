package io.talion.interpreter.store;

import io.talion.trace.value.HashSeed;
import org.jspecify.annotations.Nullable;

/**
 * Open duties that are due in the order in which they were opened, as those with one distance are:
 * language.md section 11, "duty". They stand in one ring, a line of eight words each, and settle at
 * its head. They are numbered, and chained by their keys, newest first: a number below the head is
 * dead, so nothing is ever taken out of a chain. An answer meets all of its key that are open in
 * its instant (semantics.md 12); those that will be opened later may stand there already, so that
 * all openers of some instants are opened first, then all answers come, and then what is due is
 * settled.
 */
public final class Obligations {
  private static final int LINE = 8;
  private static final int K0 = 0;
  private static final int K1 = 1;
  private static final int DEADLINE = 2;
  private static final int OPENER = 3;
  private static final int PROOF = 4;

  /** The number of the instant that opened it. */
  private static final int SINCE = 5;

  /** The lower half of the number of the one opened before it in its bucket. */
  private static final int OLDER = 6;

  private static final int OWED = 7;

  private static final int NONE = -1;
  private static final int LEAST = 64;

  /** For each line of the ring: so few answers come by another key, which nobody foresees. */
  private static final int BUCKETS = 8;

  private final long within;
  private long[] ring = new long[LINE * LEAST];
  private int mask = LEAST - 1;

  /**
   * The number of the newest of each bucket, its lower half: that of one long dead may be taken for
   * a living one, which does not have the key looked for, since nothing has come into the bucket.
   */
  private int[] buckets = new int[LEAST * BUCKETS];

  /** Numbers start at 1: none is below the first head. */
  private long head = 1;

  private long tail = 1;

  /** Those whose deadline is so far from their opener. */
  public Obligations(long within) {
    this.within = within;
  }

  /**
   * What comes in a batch, in the order of instants.
   *
   * @param k0 the first words of the keys of the rows at hand
   * @param k1 their second words
   * @param instant by row its instant, counted from {@code first}
   * @param time the times of those
   * @param first the number of the first of those in the run
   */
  public record Arrivals(long[] k0, long[] k1, int[] instant, long[] time, long first) {}

  /**
   * Opens an obligation for each of the rows {@code from} to {@code to - 1}.
   *
   * @param opener what the first of the elements opens that rows may be
   * @param element which of those each row is; null: each is its own
   * @param owed by row a word that is given back when it is settled
   */
  public void open(
      Arrivals rows, int from, int to, long opener, int @Nullable [] element, long[] owed) {
    reserve(to - from);
    long[] k0 = rows.k0;
    long[] k1 = rows.k1;
    int[] instant = rows.instant;
    long[] time = rows.time;
    long first = rows.first;
    long[] words = ring;
    int[] newest = buckets;
    int last = mask;
    long number = tail;
    for (int i = from; i < to; i++, number++) {
      int at = ((int) number & last) * LINE;
      long key0 = k0[i - from];
      long key1 = k1[i - from];
      int bucket = hash(key0, key1) & newest.length - 1;
      words[at + K0] = key0;
      words[at + K1] = key1;
      words[at + DEADLINE] = time[instant[i]] + within;
      words[at + OPENER] = opener + (element == null ? i : element[i]);
      words[at + PROOF] = NONE;
      words[at + SINCE] = first + instant[i];
      words[at + OLDER] = newest[bucket];
      words[at + OWED] = owed[i];
      newest[bucket] = (int) number;
    }
    tail = number;
  }

  /**
   * Answers: each is the proof of every obligation of its key that is open then and not yet met.
   * What is older than one that is met or was due before is met or was due, too.
   *
   * @param proof the reference of row 0, from which the others count on
   */
  public void answer(Arrivals rows, int from, int to, long proof) {
    long[] k0 = rows.k0;
    long[] k1 = rows.k1;
    int[] instant = rows.instant;
    long[] time = rows.time;
    long first = rows.first;
    long[] words = ring;
    int[] newest = buckets;
    int last = mask;
    int oldest = (int) head;
    int open = size();
    for (int i = from; i < to; i++) {
      long key0 = k0[i - from];
      long key1 = k1[i - from];
      int number = newest[hash(key0, key1) & newest.length - 1];
      while (Integer.compareUnsigned(number - oldest, open) < 0) {
        int at = (number & last) * LINE;
        if (words[at + DEADLINE] < time[instant[i]]) {
          break;
        }
        if (words[at + K0] == key0
            && words[at + K1] == key1
            && words[at + SINCE] <= first + instant[i]) {
          if (words[at + PROOF] != NONE) {
            break;
          }
          words[at + PROOF] = proof + i;
        }
        number = (int) words[at + OLDER];
      }
    }
  }

  private int line(long number) {
    return ((int) number & mask) * LINE;
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
    buckets = new int[room * BUCKETS];
    for (long number = head; number < tail; number++) {
      int at = line(number);
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
    return head == tail ? Long.MAX_VALUE : ring[line(head) + DEADLINE];
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
    long[] words = ring;
    long through = closed[to - 1];
    int instant = from;
    int row = out.size();
    long[] due = out.due();
    int[] instants = out.instant();
    long[] opener = out.opener();
    long[] owed = out.owed();
    long[] proof = out.proof();
    long number = head;
    for (; number < tail; number++, row++) {
      int at = line(number);
      long deadline = words[at + DEADLINE];
      if (deadline > through) {
        break;
      }
      while (closed[instant] < deadline) {
        instant++;
      }
      due[row] = deadline;
      instants[row] = instant;
      opener[row] = words[at + OPENER];
      owed[row] = words[at + OWED];
      proof[row] = words[at + PROOF];
    }
    head = number;
    out.end(row);
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
      int at = line(number);
      visitor.visit(ring[at + OPENER], ring[at + PROOF], ring[at + DEADLINE]);
    }
  }

  /** The keys of all that are open. */
  public void forEachKey(KeyTable.Keys out) {
    for (long number = head; number < tail; number++) {
      int at = ((int) number & mask) * LINE;
      out.take(ring[at + K0], ring[at + K1]);
    }
  }

  /** Obligations that are open. */
  public int size() {
    return (int) (tail - head);
  }
}
