package io.talion.interpreter.duty;

import io.talion.interpreter.column.KeyPacker;
import io.talion.interpreter.data.Backlog;
import io.talion.interpreter.data.BacklogSlice;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.TableSlice;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Moments;
import io.talion.interpreter.store.Obligations;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
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
  private int[] at = new int[64];
  private long[] opener = new long[64];
  private long[] proof = new long[64];
  private long[] due = new long[64];
  private int size;

  /** Of the rows at hand: times or deadlines, the numbers of their instants, openers. */
  private long[] time = {};

  private long[] order = {};
  private long[] number = {};

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
   * Opens for the rows of {@code openers}, matches the rows of {@code met}, settles what is due:
   * one after the other, since who answers is told from who was early by the numbers of instants.
   */
  public void run(Moments moments, TableSlice openers, At opened, List<Column> keys, Answers met) {
    owed = null;
    packer.pack(keys, opened.size());
    open(openers, opened);
    packer.pack(met.keys(), met.size());
    answer(met);
    settle(moments);
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

  private void open(TableSlice openers, At opened) {
    int n = opened.size();
    reserve(n);
    opened.times(time);
    opened.orders(order);
    long first = openers.table().inBacklog();
    for (int row = 0; row < n; row++) {
      time[row] += spec.within();
      number[row] = first + openers.place(row);
    }
    open.open(packer.k0(), packer.k1(), time, number, order, n);
  }

  private void answer(Answers met) {
    reserve(met.size());
    met.at().times(time);
    met.at().orders(order);
    open.answer(packer.k0(), packer.k1(), time, order, met.first(), met.size());
  }

  private void reserve(int rows) {
    if (rows > time.length) {
      time = new long[Math.max(rows, time.length * 2)];
      order = new long[time.length];
      number = new long[time.length];
    }
  }

  /** Each in the first instant that reaches its deadline, which the next one's does not precede. */
  private void settle(Moments moments) {
    if (open.size() > at.length) {
      grow(open.size());
    }
    int last = moments.size() - 1;
    long through = moments.closesTime(last) ? moments.time(last) : moments.time(last) - 1;
    size = open.settle(through, due, opener, proof);
    int instant = 0;
    for (int i = 0; i < size; i++) {
      while (!isDue(due[i], moments, instant)) {
        instant++;
      }
      at[i] = instant;
    }
  }

  private static boolean isDue(long deadline, Moments moments, int instant) {
    long now = moments.time(instant);
    return deadline < now || (deadline == now && moments.closesTime(instant));
  }

  private void grow(int least) {
    int room = Math.max(least, at.length * 2);
    at = new int[room];
    opener = new long[room];
    proof = new long[room];
    due = new long[room];
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
