package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.data.TableSlice;
import io.talion.interpreter.duty.DutyLedger;
import io.talion.interpreter.duty.LedgerOutcomes;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.StratumNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.trace.column.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A duty on events whose answers need but an equal key (semantics.md 12): openers, answers and
 * deadlines are merged in one pass over columns.
 */
public final class LedgerNode extends StratumNode {
  private final DutyShape shape;
  @Children private final ColumnNode[] openerConditions;
  @Children private final ColumnNode[] key;
  @Child private @Nullable ColumnNode excusedWhen;

  public LedgerNode(
      DutyShape shape,
      ColumnNode[] openerConditions,
      ColumnNode[] key,
      @Nullable ColumnNode excusedWhen) {
    this.shape = shape;
    this.openerConditions = openerConditions;
    this.key = key;
    this.excusedWhen = excusedWhen;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame, Chunk chunk) {
    Scope openers =
        TriggerNode.passing(
            frame, chunk, shape.opener(), shape.openerSlot(), shape.slots(), openerConditions);
    Column[] keys = new Column[key.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key[i].execute(frame, openers);
    }
    run(chunk, openers, keys);
    Column excused = null;
    if (excusedWhen != null) {
      Scope settled = settled(chunk);
      excused = settled.size() > 0 ? excusedWhen.execute(frame, settled) : null;
    }
    put(chunk, excused);
  }

  @TruffleBoundary
  private void run(Chunk chunk, Scope openers, Column[] keys) {
    Table met = chunk.table(shape.met());
    Table answers = met == null ? Table.empty(chunk, shape.met()) : met;
    List<Column> answerKeys = new ArrayList<>(keys.length);
    for (int field : shape.answerKey()) {
      answerKeys.add(answers.field(field));
    }
    TableSlice slice = (TableSlice) Objects.requireNonNull(openers.slice(shape.openerSlot()));
    ledger(chunk)
        .run(
            chunk.moments(),
            slice,
            openers.at(),
            List.of(keys),
            new DutyLedger.Answers(answerKeys, answers.at(), answers.inBacklog()));
  }

  private DutyLedger ledger(Chunk chunk) {
    return chunk.state().store(shape.store(), DutyLedger.class);
  }

  /** The openers of what was settled, each at the instant of its settlement. */
  @TruffleBoundary
  private Scope settled(Chunk chunk) {
    Scope scope = Scope.of(chunk.state(), at(chunk), shape.slots());
    scope.bind(shape.openerSlot(), ledger(chunk).settledOpeners());
    return scope;
  }

  private At at(Chunk chunk) {
    DutyLedger ledger = ledger(chunk);
    return At.of(chunk.moments(), ledger.at(), ledger.size());
  }

  @TruffleBoundary
  private void put(Chunk chunk, @Nullable Column excused) {
    LedgerOutcomes outcomes =
        new LedgerOutcomes(
            ledger(chunk), chunk.moments(), shape.width() - LedgerOutcomes.OWN_FIELDS, excused);
    chunk.put(new Table(chunk.state(), shape.stream(), at(chunk), outcomes));
  }
}
