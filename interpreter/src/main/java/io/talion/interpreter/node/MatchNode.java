package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.column.Coding;
import io.talion.interpreter.column.Column;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Instant;
import io.talion.interpreter.data.KeyedLog;
import io.talion.interpreter.data.Obligation;
import io.talion.interpreter.data.ObligationStore;
import io.talion.interpreter.data.Row;
import io.talion.interpreter.data.RowList;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Table;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Matches answers with obligations, in the instant that absorbs the later of the two: equalities by
 * key, what is left of {@code met by} as conditions over the pairs.
 */
public final class MatchNode extends Node {
  /** An answer and the obligation that it may meet. */
  private record Match(Obligation obligation, Row answer, Instant at) {}

  private final DutyShape shape;
  private final int met;
  private final int metSlot;
  private final int log;
  private final List<Integer> answerKey;
  @Children private final ColumnNode[] openerKey;
  @Children private final ColumnNode[] conditions;

  public MatchNode(
      DutyShape shape,
      int met,
      int metSlot,
      int log,
      List<Integer> answerKey,
      ColumnNode[] openerKey,
      ColumnNode[] conditions) {
    this.shape = shape;
    this.met = met;
    this.metSlot = metSlot;
    this.log = log;
    this.answerKey = answerKey;
    this.openerKey = openerKey;
    this.conditions = conditions;
  }

  /** New answers and what is open. */
  void answer(VirtualFrame frame, Chunk chunk) {
    List<Match> matches = candidates(chunk);
    if (!matches.isEmpty()) {
      decide(frame, chunk, matches);
    }
  }

  /** New obligations and the answers so far. */
  @ExplodeLoop
  void open(VirtualFrame frame, Scope openers, List<Obligation> obligations) {
    Column[] keys = new Column[openerKey.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = openerKey[i].execute(frame, openers);
    }
    List<Match> matches = candidates(openers, keys, obligations);
    if (!matches.isEmpty()) {
      decide(frame, chunkOf(openers), matches);
    }
  }

  @TruffleBoundary
  private static Chunk chunkOf(Scope scope) {
    return new Chunk(scope.state(), List.of(scope.at()[scope.size() - 1]));
  }

  @TruffleBoundary
  private List<Match> candidates(Chunk chunk) {
    List<Match> matches = new ArrayList<>();
    Table answers = chunk.table(met);
    ObligationStore store = chunk.state().store(shape.store(), ObligationStore.class);
    for (int i = 0; answers != null && i < answers.size(); i++) {
      Row answer = answers.row(i);
      List<Value> key = answerKey.stream().map(answer::field).toList();
      for (Obligation open : store.of(key)) {
        add(matches, open, answer, answers.at()[i]);
      }
    }
    return matches;
  }

  private void add(List<Match> matches, Obligation open, Row answer, Instant at) {
    if (open.admits(answer, answer.position(shape.clock()))) {
      matches.add(new Match(open, answer, at));
    }
  }

  @TruffleBoundary
  private List<Match> candidates(Scope openers, Column[] keys, List<Obligation> obligations) {
    List<Match> matches = new ArrayList<>();
    ObligationStore store = openers.state().store(shape.store(), ObligationStore.class);
    KeyedLog answers = openers.state().store(log, KeyedLog.class);
    for (int i = 0; i < obligations.size(); i++) {
      List<Value> key = new ArrayList<>();
      for (Column column : keys) {
        key.add(column.value(i));
      }
      store.open(key, obligations.get(i));
      RowList known = answers.of(key);
      for (int k = 0; k < known.size(); k++) {
        add(matches, obligations.get(i), known.row(k), openers.at()[i]);
      }
    }
    return matches;
  }

  @ExplodeLoop
  private void decide(VirtualFrame frame, Chunk chunk, List<Match> matches) {
    Scope scope = scope(chunk, matches, shape, metSlot);
    int[] rows = identity(matches.size());
    for (ColumnNode condition : conditions) {
      Column truth = condition.execute(frame, scope);
      rows = keep(rows, truth);
      scope = TriggerNode.where(scope, truth);
    }
    meet(matches, rows);
  }

  @TruffleBoundary
  private static Scope scope(Chunk chunk, List<Match> matches, DutyShape shape, int metSlot) {
    Instant[] at = matches.stream().map(Match::at).toArray(Instant[]::new);
    Scope scope = Scope.of(chunk.state(), at, shape.slots());
    Column openers = new Column(Coding.Plain.ANY, matches.size());
    Column answers = new Column(Coding.Plain.ANY, matches.size());
    for (Match match : matches) {
      openers.append(match.obligation.opener());
      answers.append(match.answer);
    }
    scope.bind(shape.openerSlot(), openers);
    scope.bind(metSlot, answers);
    return scope;
  }

  @TruffleBoundary
  private static int[] identity(int n) {
    int[] rows = new int[n];
    for (int i = 0; i < n; i++) {
      rows[i] = i;
    }
    return rows;
  }

  @TruffleBoundary
  private static int[] keep(int[] rows, Column truth) {
    int[] kept = new int[rows.length];
    int n = 0;
    for (int i = 0; i < rows.length; i++) {
      if (truth.lo()[i] != 0) {
        kept[n++] = rows[i];
      }
    }
    return Arrays.copyOf(kept, n);
  }

  @TruffleBoundary
  private static void meet(List<Match> matches, int[] rows) {
    for (int row : rows) {
      matches.get(row).obligation.answer(matches.get(row).answer);
    }
  }
}
