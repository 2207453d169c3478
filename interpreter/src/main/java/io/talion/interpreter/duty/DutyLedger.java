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
import io.talion.interpreter.store.SettledDuties;
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
  /** Openers whose answers are looked at before the next are opened: so few stay in the cache. */
  private static final int BLOCK = 256;

  private final Spec spec;
  private final RunState state;
  private final KeyPacker packer;
  private final Obligations open;
  private final SettledDuties settled = new SettledDuties();

  /**
   * By instant of the chunk the last time that is over with it, where one does not close its time.
   */
  private long[] closed = {};

  /** The last opener of a batch whose debtors were not plain words. */
  private long odd = -1;

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
    this.open = new Obligations(spec.within());
  }

  Backlog openers() {
    return state.store(spec.openers(), Backlog.class);
  }

  Backlog answers() {
    return state.store(spec.answers(), Backlog.class);
  }

  /**
   * Opens for the rows of {@code openers}, matches the rows of {@code met}, settles what is due: a
   * block of instants after the other, in each of them one after the other, since who answers is
   * told from who was early by the numbers of instants.
   */
  public void run(Moments moments, TableSlice openers, At opened, List<Column> keys, Answers met) {
    owed = null;
    int n = opened.size();
    long first = openers.table().inBacklog();
    long[] debtors = debtors(openers, first);
    settled.begin(open.size() + n);
    long[] through = closed(moments);
    int opener = 0;
    int answer = 0;
    int instant = 0;
    while (instant < moments.size()) {
      int end = end(moments, opened, opener, instant);
      int openersEnd = opened.first(end);
      int answersEnd = met.at().first(end);
      Obligations.Arrivals rows = arrivals(keys, opened, opener, openersEnd);
      open.open(rows, opener, openersEnd, first, openers.places(), debtors);
      rows = arrivals(met.keys(), met.at(), answer, answersEnd);
      open.answer(rows, answer, answersEnd, met.first());
      open.settle(through, instant, end, settled);
      opener = openersEnd;
      answer = answersEnd;
      instant = end;
    }
  }

  /** The instant behind a block. */
  private static int end(Moments moments, At opened, int opener, int instant) {
    return opener + BLOCK < opened.size()
        ? Math.max(opened.index(opener + BLOCK), instant + 1)
        : moments.size();
  }

  private Obligations.Arrivals arrivals(List<Column> keys, At at, int from, int to) {
    packer.pack(keys, from, to - from);
    Moments moments = at.moments();
    return new Obligations.Arrivals(packer.k0(), packer.k1(), at.indexes(), moments.times());
  }

  /** Who owes, by opener, as far as those are words; else anything. */
  private long[] debtors(TableSlice openers, long first) {
    Column column = openers.field(spec.owedBy());
    if (isPlain(column)) {
      return column.lo();
    }
    odd = first + openers.table().size();
    return new long[openers.size()];
  }

  private static boolean isPlain(Column column) {
    return column.form() == Column.Form.LONG && column.none() == null && !column.coding().numeric();
  }

  /** By instant the last time that is over with it: deadlines up to there have come. */
  private long[] closed(Moments moments) {
    if (moments.closesEach()) {
      return moments.times();
    }
    if (closed.length < moments.size()) {
      closed = new long[Math.max(moments.size(), closed.length * 2)];
    }
    for (int i = 0; i < moments.size(); i++) {
      closed[i] = moments.closesTime(i) ? moments.time(i) : moments.time(i) - 1;
    }
    return closed;
  }

  /**
   * The new elements that may answer.
   *
   * @param first the number of the first in its backlog
   */
  public record Answers(List<Column> keys, At at, long first) {}

  @Override
  public void mark(HeldIds held) {
    open.forEachKey((k0, k1) -> packer.mark(held, k0, k1));
  }

  /** How many were settled in the chunk. */
  public int size() {
    return settled.size();
  }

  /** The instants in which they were settled. */
  public int[] at() {
    return settled.instant();
  }

  /** Who owed what was settled. */
  Column owed() {
    Column known = owed;
    if (known == null) {
      known = size() > 0 && opener()[0] <= odd ? field(spec.owedBy()) : words();
      owed = known;
    }
    return known;
  }

  private Column words() {
    Column out = state.column(openers().coding(spec.owedBy()), size());
    System.arraycopy(settled.owed(), 0, out.reset(Column.Form.LONG, 1, size()).lo(), 0, size());
    return out;
  }

  /** A field of what opened them. */
  Column field(int index) {
    return openers().field(index, opener(), size());
  }

  /** What opened them, as elements. */
  public BacklogSlice settledOpeners() {
    return new BacklogSlice(openers(), opener(), size());
  }

  long[] opener() {
    return settled.opener();
  }

  /** What met them; less than 0 for nothing. */
  long[] proof() {
    return settled.proof();
  }

  long[] due() {
    return settled.due();
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
