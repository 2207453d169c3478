package io.talion.interpreter.node.state;

import io.talion.interpreter.data.Elements;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.duty.Obligation;
import io.talion.interpreter.element.Origin;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Outcomes of a duty: the opener's fields, then {@code met missed excused due settled proof}. */
record OutcomeElements(DutyShape shape, List<Obligation> settled, @Nullable Column excused)
    implements Elements {
  private static final int MET = 0;
  private static final int MISSED = 1;
  private static final int EXCUSED = 2;
  private static final int DUE = 3;
  private static final int SETTLED = 4;
  private static final int PROOF = 5;

  @Override
  public Column field(int index, RunState state, Coding coding) {
    Column column = new Column(coding, settled.size());
    int own = index - (shape.width() - DutyShape.OWN_FIELDS);
    for (int i = 0; i < settled.size(); i++) {
      if (own == MET || own == MISSED || own == EXCUSED) {
        column.appendWord(verdict(i, own) ? 1 : 0);
      } else {
        column.append(value(i, index));
      }
    }
    return column;
  }

  private boolean verdict(int row, int own) {
    boolean met = settled.get(row).proof() != null;
    boolean excuse = !met && excused != null && excused.lo()[row] != 0;
    return switch (own) {
      case MET -> met;
      case MISSED -> !met && !excuse;
      default -> excuse;
    };
  }

  @Override
  public List<Value> values(int row) {
    List<Value> values = new ArrayList<>(shape.width());
    for (int f = 0; f < shape.width(); f++) {
      values.add(value(row, f));
    }
    return values;
  }

  private Value value(int row, int field) {
    Obligation o = settled.get(row);
    int own = field - (shape.width() - DutyShape.OWN_FIELDS);
    if (own < 0) {
      return o.opener().field(field);
    }
    return switch (own) {
      case MET, MISSED, EXCUSED -> Bool.of(verdict(row, own));
      case DUE -> Int.of(o.due());
      case SETTLED -> Int.of(o.settled().time());
      case PROOF -> proof(o);
      default -> o.owedBy();
    };
  }

  private static Value proof(Obligation o) {
    return o.proof() == null ? None.NONE : o.proof();
  }

  @Override
  public Origin origin(int row) {
    Obligation o = settled.get(row);
    return new Origin.Settled(o.opener(), Optional.ofNullable(o.proof()), shape.clock(), o.due());
  }
}
