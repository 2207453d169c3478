package io.talion.interpreter.data;

import io.talion.interpreter.column.KeyPacker;
import io.talion.interpreter.store.Obligations;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open obligations of a duty whose answers need but an equal key, in columns (semantics.md 12).
 * Openers and answers are events on time, named by their numbers in the backlogs of their streams.
 */
public final class DutyLedger implements Duties, IdHolder {
  private final Spec spec;
  private final RunState state;
  private final KeyPacker packer;
  private final Obligations open = new Obligations();
  private final Obligations.Outcome settled = new Obligations.Outcome();
  private long[] k0 = {};
  private long[] k1 = {};
  private int[] at = new int[64];
  private long[] opener = new long[64];
  private long[] proof = new long[64];
  private long[] due = new long[64];
  private int size;

  /** Who owed what the chunk settled, once somebody asked. */
  private @Nullable Column owed;

  /**
   * What a ledger is kept for.
   *
   * @param within the distance from an opener to its deadline
   * @param openers store of the openers' backlog
   * @param answers store of the answers' backlog
   * @param owedBy field of the opener
   */
  public record Spec(Clock clock, long within, int openers, int answers, int owedBy) {}

  /** Of keys with these codings. */
  public DutyLedger(RunState state, Spec spec, List<Coding> key) {
    this.state = state;
    this.spec = spec;
    this.packer = new KeyPacker(key);
  }

  Backlog openers() {
    return state.store(spec.openers(), Backlog.class);
  }

  Backlog answers() {
    return state.store(spec.answers(), Backlog.class);
  }

  /**
   * Opens for the rows of {@code openers}, matches the rows of {@code met}, settles what is due.
   */
  public void run(Moments moments, TableSlice openers, At opened, List<Column> keys, Answers met) {
    size = 0;
    owed = null;
    packer.pack(keys, opened.size());
    remember(opened.size());
    packer.pack(met.keys(), met.size());
    int o = 0;
    int a = 0;
    for (int i = 0; i < moments.size(); i++) {
      while (o < opened.size() && opened.index(o) == i) {
        open(openers, opened, o++);
      }
      while (a < met.size() && met.at().index(a) == i) {
        open.answer(packer.k0()[a], packer.k1()[a], met.first() + a);
        a++;
      }
      settle(moments, i);
    }
  }

  /**
   * The new elements that may answer.
   *
   * @param first the number of the first in its backlog
   */
  public record Answers(List<Column> keys, At at, long first) {
    int size() {
      return at.size();
    }
  }

  @Override
  public void mark(HeldIds held) {
    open.forEachKey((k0, k1) -> packer.mark(held, k0, k1));
  }

  private void remember(int n) {
    if (k0.length < n) {
      k0 = new long[Math.max(n, k0.length * 2)];
      k1 = new long[k0.length];
    }
    System.arraycopy(packer.k0(), 0, k0, 0, n);
    System.arraycopy(packer.k1(), 0, k1, 0, n);
  }

  private void open(TableSlice openers, At opened, int row) {
    long number = openers.table().inBacklog() + openers.place(row);
    open.open(k0[row], k1[row], opened.time(row) + spec.within(), number);
  }

  private void settle(Moments moments, int instant) {
    while (isDue(moments, instant)) {
      open.settle(settled);
      if (size == at.length) {
        grow();
      }
      at[size] = instant;
      opener[size] = settled.opener();
      proof[size] = settled.proof();
      due[size++] = settled.deadline();
    }
  }

  private boolean isDue(Moments moments, int instant) {
    long next = open.next();
    long now = moments.time(instant);
    return next < now || (next == now && moments.closesTime(instant));
  }

  private void grow() {
    at = Arrays.copyOf(at, size * 2);
    opener = Arrays.copyOf(opener, size * 2);
    proof = Arrays.copyOf(proof, size * 2);
    due = Arrays.copyOf(due, size * 2);
  }

  /** How many were settled in the chunk. */
  public int size() {
    return size;
  }

  /** The instants in which they were settled. */
  public int[] at() {
    return at;
  }

  /** Who owed what was settled. */
  Column owed() {
    Column known = owed;
    if (known == null) {
      known = openers().field(spec.owedBy(), opener, size);
      owed = known;
    }
    return known;
  }

  /** What opened them, as elements. */
  public BacklogSlice settledOpeners() {
    return new BacklogSlice(openers(), opener, size);
  }

  long[] opener() {
    return opener;
  }

  /** What met them; less than 0 for nothing. */
  long[] proof() {
    return proof;
  }

  long[] due() {
    return due;
  }

  @Override
  public Clock clock() {
    return spec.clock();
  }

  @Override
  public @Nullable Long nextDue() {
    return open.size() == 0 ? null : open.next();
  }

  @Override
  public List<Obligation> open() {
    List<Obligation> all = new ArrayList<>();
    open.forEach((from, to, deadline) -> all.add(obligation(from, to, deadline)));
    all.sort(Obligation.BY_DEADLINE);
    return all;
  }

  private Obligation obligation(long from, long to, long deadline) {
    Row row = openers().row(from);
    Obligation one = new Obligation(row, row.field(spec.owedBy()), deadline);
    if (to >= 0) {
      one.answer(answers().row(to));
    }
    return one;
  }

  /** Field of the opener that says who owes. */
  int owedBy() {
    return spec.owedBy();
  }
}
