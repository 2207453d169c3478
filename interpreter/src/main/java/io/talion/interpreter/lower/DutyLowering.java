package io.talion.interpreter.lower;

import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef;
import io.talion.interpreter.data.LogSpec;
import io.talion.interpreter.duty.DutyLedger;
import io.talion.interpreter.duty.ObligationStore;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.StratumNode;
import io.talion.interpreter.node.state.DutyNode;
import io.talion.interpreter.node.state.DutyShape;
import io.talion.interpreter.node.state.LedgerNode;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Duties: equalities of {@code met by} become the key by which answers find obligations. */
final class DutyLowering {
  private final Lowering lowering;

  DutyLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  StratumNode lower(Duty duty) {
    List<Integer> fields = new ArrayList<>();
    List<Expr> keys = new ArrayList<>();
    List<ColumnNode> rest = new ArrayList<>();
    for (Step step : duty.metSteps()) {
      split(duty, step, fields, keys, rest);
    }
    List<Type> types = keys.stream().map(Expr::type).toList();
    OptionalInt owedBy = owedBy(duty);
    boolean ledger =
        rest.isEmpty()
            && owedBy.isPresent()
            && log(duty, fields) < 0
            && duty.within() instanceof Expr.Const
            && duty.opener() != duty.met()
            && duty.clock().equals(Clock.TIME);
    return ledger
        ? ledger(duty, fields, keys, types, owedBy.getAsInt())
        : general(duty, fields, keys, types, rest);
  }

  private DutyNode general(
      Duty duty, List<Integer> fields, List<Expr> keys, List<Type> types, List<ColumnNode> rest) {
    int store =
        lowering
            .layout()
            .add(state ->
                new ObligationStore(duty.clock(), types.stream().map(state::coding).toList()));
    lowering.duties().put(duty.id(), store);
    return new DutyNode(
        shape(duty, fields, store),
        openers(duty),
        lowering.expressions().all(keys),
        lowering.expressions().lower(duty.owedBy()),
        lowering.expressions().lower(duty.within()),
        rest.toArray(ColumnNode[]::new),
        excuse(duty));
  }

  private ColumnNode[] openers(Duty duty) {
    return lowering.windows().conditions(duty.opener(), duty.openerSlot(), duty.openerSteps());
  }

  private @Nullable ColumnNode excuse(Duty duty) {
    return duty.excusedWhen().map(lowering.expressions()::lower).orElse(null);
  }

  private LedgerNode ledger(
      Duty duty, List<Integer> fields, List<Expr> keys, List<Type> types, int owedBy) {
    long within = DutyShape.distance(((Expr.Const) duty.within()).value());
    Optional<Extent> reach =
        lowering.core().terms().clocks().stream().anyMatch(c -> c.clock().equals(duty.clock()))
            ? Optional.empty()
            : Optional.of(new Extent(duty.clock(), within));
    DutyLedger.Spec spec =
        new DutyLedger.Spec(
            duty.clock(),
            within,
            backlog(duty.opener(), reach),
            backlog(duty.met(), reach),
            owedBy);
    int store =
        lowering
            .layout()
            .add(state -> new DutyLedger(state, spec, types.stream().map(state::coding).toList()));
    lowering.duties().put(duty.id(), store);
    return new LedgerNode(
        shape(duty, fields, store), openers(duty), lowering.expressions().all(keys), excuse(duty));
  }

  private int backlog(int stream, Optional<Extent> reach) {
    return lowering.backlogs().number(lowering.layout(), stream, reach);
  }

  /** The field of the opener that says who owes, where it is one. */
  private static OptionalInt owedBy(Duty duty) {
    return duty.owedBy() instanceof Expr.Field f
            && f.target() instanceof Expr.Local l
            && l.slot() == duty.openerSlot()
        ? OptionalInt.of(f.index())
        : OptionalInt.empty();
  }

  /** Machines whose timeouts come after the deadlines of an instant. */
  private List<Integer> machines() {
    return lowering.core().machines().stream().map(m -> lowering.history().store(m.id())).toList();
  }

  private DutyShape shape(Duty duty, List<Integer> fields, int store) {
    StreamDef stream = lowering.core().streams().get(duty.stream());
    return new DutyShape(
        duty.opener(),
        duty.openerSlot(),
        duty.met(),
        duty.metSlot(),
        List.copyOf(fields),
        log(duty, fields),
        duty.frameSize(),
        duty.clock(),
        store,
        Batching.isForeseen(lowering.core(), duty),
        duty.stream(),
        machines(),
        stream.fields().size());
  }

  /**
   * Events that come in time stand at their instants: none before the opener's can meet it. One let
   * in late may be of any time, even of one to come.
   */
  private int log(Duty duty, List<Integer> fields) {
    boolean late =
        lowering.logs().comesLate(duty.opener()) || lowering.logs().comesLate(duty.met());
    if (isEvents(duty.opener()) && isEvents(duty.met()) && !late) {
      return -1;
    }
    long horizon = late ? LogSpec.FOREVER : 0;
    return lowering
        .logs()
        .number(lowering.layout(), duty.met(), List.copyOf(fields), Clock.TIME, horizon);
  }

  private boolean isEvents(int stream) {
    return lowering.core().streams().get(stream).origin() instanceof StreamDef.Origin.Events;
  }

  private void split(
      Duty duty, Step step, List<Integer> fields, List<Expr> keys, List<ColumnNode> rest) {
    if (step instanceof Step.Of of && isOfOpener(of.key(), duty)) {
      fields.add(lowering.core().streams().get(duty.met()).ofField().orElseThrow());
      keys.add(of.key());
    } else if (step instanceof Step.Where where) {
      split(duty, where.condition(), fields, keys, rest);
    } else {
      rest.add(lowering.windows().conditions(duty.met(), duty.metSlot(), List.of(step))[0]);
    }
  }

  private void split(
      Duty duty, Expr condition, List<Integer> fields, List<Expr> keys, List<ColumnNode> rest) {
    if (condition instanceof Expr.Binary b && b.operator() == BinaryOperator.AND) {
      split(duty, b.left(), fields, keys, rest);
      split(duty, b.right(), fields, keys, rest);
    } else if (condition instanceof Expr.Binary b
        && b.operator() == BinaryOperator.EQUAL
        && isKey(duty, b.left(), b.right())) {
      fields.add(((Expr.Field) b.left()).index());
      keys.add(b.right());
    } else if (condition instanceof Expr.Binary b
        && b.operator() == BinaryOperator.EQUAL
        && isKey(duty, b.right(), b.left())) {
      fields.add(((Expr.Field) b.right()).index());
      keys.add(b.left());
    } else {
      rest.add(lowering.expressions().lower(condition));
    }
  }

  /** Whether a field of the answer is compared with something of the opener, in one form. */
  private static boolean isKey(Duty duty, Expr field, Expr other) {
    return field instanceof Expr.Field f
        && f.target() instanceof Expr.Local local
        && local.slot() == duty.metSlot()
        && f.type().equals(other.type())
        && isWord(f.type())
        && isOfOpener(other, duty);
  }

  /** Types whose equal values are equal words; numbers of equal size may have two forms. */
  private static boolean isWord(Type type) {
    Type bare = Type.strip(type);
    return bare instanceof Type.Bytes
        || bare instanceof Type.Enum
        || bare == Type.Simple.STRING
        || bare == Type.Simple.BOOL;
  }

  /** A field of the opener, or a constant: known once and for all when it opens. */
  private static boolean isOfOpener(Expr expr, Duty duty) {
    return switch (expr) {
      case Expr.Const c -> true;
      case Expr.Local l -> l.slot() == duty.openerSlot();
      case Expr.Field f -> isOfOpener(f.target(), duty);
      default -> false;
    };
  }
}
