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
import io.talion.trace.column.Coding;
import io.talion.trace.column.Dictionaries;
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
  /** Halves of the two words of a key. */
  private static final int KEY_HALVES = 4;

  private final Lowering lowering;

  DutyLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  StratumNode lower(Duty duty) {
    List<Integer> fields = new ArrayList<>();
    List<Expr> keys = new ArrayList<>();
    List<ColumnNode> rest = new ArrayList<>();
    split(duty, fields, keys, rest);
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

  private void split(Duty duty, List<Integer> fields, List<Expr> keys, List<ColumnNode> rest) {
    int numbers = numbers(duty);
    for (Step step : duty.metSteps()) {
      if (step instanceof Step.Of of && isOfOpener(of.key(), duty)) {
        fields.add(lowering.core().streams().get(duty.met()).ofField().orElseThrow());
        keys.add(of.key());
      } else if (step instanceof Step.Where where) {
        for (Expr condition : conjuncts(where.condition())) {
          Optional<Equal> key = key(duty, condition);
          boolean number = key.isPresent() && isNumber(key.get().value().type());
          if (key.isPresent() && (!number || numbers-- > 0)) {
            fields.add(key.get().field());
            keys.add(key.get().value());
          } else {
            rest.add(lowering.expressions().lower(condition));
          }
        }
      } else {
        rest.add(lowering.windows().conditions(duty.met(), duty.metSlot(), List.of(step))[0]);
      }
    }
  }

  /**
   * How many numbers may stand in the key: each takes one of its two words, and ids half a word.
   * Numbers that find no room are compared, since they would be kept for ever to have ids.
   */
  private int numbers(Duty duty) {
    int halves = 0;
    for (Step step : duty.metSteps()) {
      if (step instanceof Step.Of of && isOfOpener(of.key(), duty)) {
        halves += isNumber(of.key().type()) ? 2 : 1;
      } else if (step instanceof Step.Where where) {
        for (Expr condition : conjuncts(where.condition())) {
          halves +=
              key(duty, condition).filter(k -> !isNumber(k.value().type())).isPresent() ? 1 : 0;
        }
      }
    }
    return (KEY_HALVES - halves) / 2;
  }

  private static List<Expr> conjuncts(Expr condition) {
    if (!(condition instanceof Expr.Binary b) || b.operator() != BinaryOperator.AND) {
      return List.of(condition);
    }
    List<Expr> all = new ArrayList<>(conjuncts(b.left()));
    all.addAll(conjuncts(b.right()));
    return all;
  }

  /** A field of the answer that must equal something of the opener. */
  private record Equal(int field, Expr value) {}

  private static Optional<Equal> key(Duty duty, Expr condition) {
    if (!(condition instanceof Expr.Binary b) || b.operator() != BinaryOperator.EQUAL) {
      return Optional.empty();
    }
    if (isKey(duty, b.left(), b.right())) {
      return Optional.of(new Equal(((Expr.Field) b.left()).index(), b.right()));
    }
    return isKey(duty, b.right(), b.left())
        ? Optional.of(new Equal(((Expr.Field) b.right()).index(), b.left()))
        : Optional.empty();
  }

  /** Whether a field of the answer is compared with something of the opener, in one form. */
  private static boolean isKey(Duty duty, Expr field, Expr other) {
    return field instanceof Expr.Field f
        && f.target() instanceof Expr.Local local
        && local.slot() == duty.metSlot()
        && f.type().equals(other.type())
        && (isWord(f.type()) || isNumber(f.type()))
        && isOfOpener(other, duty);
  }

  /** Types whose equal values are equal ids. */
  private static boolean isWord(Type type) {
    Type bare = Type.strip(type);
    return bare instanceof Type.Bytes
        || bare instanceof Type.Enum
        || bare == Type.Simple.STRING
        || bare == Type.Simple.BOOL;
  }

  private static boolean isNumber(Type type) {
    return Coding.of(type, new Dictionaries()).numeric();
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
