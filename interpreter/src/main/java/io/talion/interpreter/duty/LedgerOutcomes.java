package io.talion.interpreter.duty;

import io.talion.interpreter.data.Elements;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.element.Origin;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.Moments;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger settled in a chunk, as elements of the duty's stream: the opener's fields, then
 * {@code met missed excused due settled proof} and who owed. {@code own} is the first of these.
 */
public record LedgerOutcomes(DutyLedger ledger, Moments moments, int own, @Nullable Column excused)
    implements Elements {
  /** Fields of an outcome after the opener's. */
  public static final int OWN_FIELDS = 7;

  private static final int MET = 0;
  private static final int MISSED = 1;
  private static final int EXCUSED = 2;
  private static final int DUE = 3;
  private static final int SETTLED = 4;
  private static final int PROOF = 5;

  @Override
  public Column field(int index, RunState state, Coding coding) {
    if (index == ledger.owedBy()) {
      return ledger.owed();
    }
    if (index < own) {
      return ledger.openers().field(index, ledger.opener(), ledger.size());
    }
    return switch (index - own) {
      case MET, MISSED, EXCUSED -> verdicts(index - own, state.column(coding, ledger.size()));
      case PROOF -> proofs(state.column(coding, ledger.size()));
      case DUE, SETTLED -> points(index - own, state.column(coding, ledger.size()));
      default -> ledger.owed();
    };
  }

  private Column verdicts(int which, Column out) {
    int n = ledger.size();
    out.reset(Form.LONG, 1, n);
    long[] words = out.lo();
    long[] proof = ledger.proof();
    for (int i = 0; i < n; i++) {
      words[i] = verdict(proof[i], which, i);
    }
    return out;
  }

  private int verdict(long proof, int which, int row) {
    int met = proof >= 0 ? 1 : 0;
    int excuse = met == 0 && excused != null && excused.lo()[row] != 0 ? 1 : 0;
    return which == MET ? met : which == EXCUSED ? excuse : 1 - met - excuse;
  }

  private Column points(int which, Column out) {
    int n = ledger.size();
    for (int i = 0; i < n; i++) {
      out.appendWord(which == DUE ? ledger.due()[i] : moments.time(ledger.at()[i]));
    }
    return out;
  }

  private Column proofs(Column out) {
    for (int i = 0; i < ledger.size(); i++) {
      out.append(proof(i));
    }
    return out;
  }

  private Value proof(int row) {
    long proof = ledger.proof()[row];
    return proof < 0 ? None.NONE : ledger.answers().row(proof);
  }

  @Override
  public List<Value> values(int row) {
    Row opener = opener(row);
    long proof = ledger.proof()[row];
    List<Value> values = new ArrayList<>(opener.fields());
    values.add(Bool.of(verdict(proof, MET, row) != 0));
    values.add(Bool.of(verdict(proof, MISSED, row) != 0));
    values.add(Bool.of(verdict(proof, EXCUSED, row) != 0));
    values.add(Int.of(ledger.due()[row]));
    values.add(Int.of(moments.time(ledger.at()[row])));
    values.add(proof(row));
    values.add(opener.field(ledger.owedBy()));
    return values;
  }

  private Row opener(int row) {
    return ledger.openers().row(ledger.opener()[row]);
  }

  @Override
  public Origin origin(int row) {
    Optional<Row> proof =
        ledger.proof()[row] < 0
            ? Optional.empty()
            : Optional.of(ledger.answers().row(ledger.proof()[row]));
    return new Origin.Settled(opener(row), proof, ledger.clock(), ledger.due()[row]);
  }
}
