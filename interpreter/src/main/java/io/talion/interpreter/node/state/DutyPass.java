package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.KeyedLog;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.duty.Obligation;
import io.talion.interpreter.duty.ObligationStore;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.element.RowList;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Moments;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty over the instants of one chunk, one after the other: opens, matches by key, settles.
 * Matches that conditions have yet to decide are collected for one evaluation.
 */
final class DutyPass {
  private final DutyShape shape;
  private final Chunk chunk;
  private final ObligationStore store;
  private final boolean conditional;
  private final List<Obligation> settled = new ArrayList<>();

  /** Undecided pairs: obligation, answer and the instant of the later. */
  private final List<Obligation> matched = new ArrayList<>();

  private final List<Row> answers = new ArrayList<>();
  private int[] matchedAt = new int[16];

  /** {@code conditional}: equal keys are not enough to meet. */
  DutyPass(DutyShape shape, Chunk chunk, boolean conditional) {
    this.shape = shape;
    this.chunk = chunk;
    this.conditional = conditional;
    this.store = chunk.state().store(shape.store(), ObligationStore.class);
  }

  void run(Scope openers, Column[] keys, Column owed, Column distances) {
    long[][] openerKeys = store.pack(List.of(keys), openers.size());
    Table met = chunk.table(shape.met());
    int nMet = met == null ? 0 : met.size();
    long[][] metKeys = met == null ? new long[2][0] : pack(met);
    int opener = 0;
    int answer = 0;
    Moments moments = chunk.moments();
    for (int instant = 0; instant < moments.size(); instant++) {
      while (opener < openers.size() && openers.at().index(opener) == instant) {
        open(openers, keys, openerKeys, owed, distances, opener++);
      }
      while (met != null && answer < nMet && met.at().index(answer) == instant) {
        answer(met, answer, metKeys[0][answer], metKeys[1][answer]);
        answer++;
      }
      store.settle(moments.instant(instant), settled);
    }
  }

  private long[][] pack(Table met) {
    List<Column> columns = new ArrayList<>();
    for (int field : shape.answerKey()) {
      columns.add(met.field(field));
    }
    return store.pack(columns, met.size());
  }

  private void open(
      Scope openers, Column[] keys, long[][] packed, Column owed, Column distances, int i) {
    Row opener = openers.element(shape.openerSlot(), i);
    long due = opener.position(shape.clock()) + DutyShape.distance(distances, i);
    Obligation obligation = new Obligation(opener, owed.value(i), due);
    store.open(packed[0][i], packed[1][i], obligation);
    if (!shape.foreseen()) {
      chunk.state().expect(due);
    }
    if (shape.log() >= 0) {
      KeyedLog log = chunk.state().store(shape.log(), KeyedLog.class);
      RowList known = log.of(key(keys, i));
      int n = known.upTo(openers.at().order(i));
      for (int k = 0; k < n; k++) {
        match(obligation, known.row(k), openers.at().index(i));
      }
    }
  }

  private static List<Value> key(Column[] keys, int row) {
    List<Value> key = new ArrayList<>(keys.length);
    for (Column column : keys) {
      key.add(column.value(row));
    }
    return key;
  }

  private void answer(Table met, int row, long k0, long k1) {
    Obligation open = store.of(k0, k1);
    while (open != null) {
      match(open, met.row(row), met.at().index(row));
      open = open.following();
    }
  }

  private void match(Obligation open, Row answer, int at) {
    if (open.admits(answer, answer.position(shape.clock()))) {
      if (conditional) {
        if (matched.size() == matchedAt.length) {
          matchedAt = Arrays.copyOf(matchedAt, matchedAt.length * 2);
        }
        matchedAt[matched.size()] = at;
        matched.add(open);
        answers.add(answer);
      } else {
        open.answer(answer);
      }
    }
  }

  /** The pairs that conditions decide, or null if there are none; their numbers stand in a slot. */
  @TruffleBoundary
  @Nullable Scope undecided() {
    if (matched.isEmpty()) {
      return null;
    }
    Scope scope =
        Scope.of(
            chunk.state(), At.of(chunk.moments(), matchedAt, matched.size()), shape.slots() + 1);
    Column openers = new Column(Coding.Plain.ANY, matched.size());
    Column found = new Column(Coding.Plain.ANY, matched.size());
    Column numbers = new Column(Coding.Plain.WHOLE, matched.size());
    for (int i = 0; i < matched.size(); i++) {
      openers.append(matched.get(i).opener());
      found.append(answers.get(i));
      numbers.appendWord(i);
    }
    scope.bind(shape.openerSlot(), openers);
    scope.bind(shape.metSlot(), found);
    scope.bind(shape.slots(), numbers);
    return scope;
  }

  /** The pairs that are left meet. */
  @TruffleBoundary
  void meet(Scope pairs) {
    Column numbers = pairs.column(shape.slots());
    for (int i = 0; i < pairs.size(); i++) {
      int match = (int) numbers.lo()[i];
      matched.get(match).answer(answers.get(match));
    }
  }

  /** The openers of what was settled, each at the instant of its settlement. */
  @TruffleBoundary
  Scope settled() {
    Scope scope = Scope.of(chunk.state(), settledAt(), shape.slots());
    Column openers = new Column(Coding.Plain.ANY, settled.size());
    settled.forEach(o -> openers.append(o.opener()));
    scope.bind(shape.openerSlot(), openers);
    return scope;
  }

  private At settledAt() {
    return At.of(chunk.moments(), settled.stream().map(Obligation::settled).toList());
  }

  Table outcomes(@Nullable Column excused) {
    return new Table(
        chunk.state(), shape.stream(), settledAt(), new OutcomeElements(shape, settled, excused));
  }
}
