package io.talion.reference;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Machine;
import io.talion.compiler.core.Parts;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.EnumCase;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.OptionalLong;

/**
 * The value of an expression in the current instant, by its definition: states are computed anew at
 * every read, windows by going through everything that ever happened.
 */
final class Evaluator {
  private final History history;
  private final Members members;
  private final Givens givens;
  private final Kept<Value> tallies;
  private final Kept<Machines.Standing> machines;
  private final Treasury treasury = new Treasury();
  private final Windows windows;

  Evaluator(History history, Members members, Givens givens) {
    this.history = history;
    this.members = members;
    this.givens = givens;
    this.tallies = new Kept<>(history);
    this.machines = new Kept<>(history);
    this.windows = new Windows(history, members, this);
  }

  Windows windows() {
    return windows;
  }

  Members members() {
    return members;
  }

  Kept<Value> tallies() {
    return tallies;
  }

  Kept<Machines.Standing> machines() {
    return machines;
  }

  /** What rewards have paid. */
  Treasury treasury() {
    return treasury;
  }

  boolean holds(Expr condition, Frame frame) {
    return eval(condition, frame) == Bool.TRUE;
  }

  List<Value> all(List<Expr> expressions, Frame frame) {
    return expressions.stream().map(e -> eval(e, frame)).toList();
  }

  Value eval(Expr expr, Frame frame) {
    return switch (expr) {
      case Expr.Const c -> c.value();
      case Expr.Local l -> frame.get(l.slot());
      case Expr.Let l -> eval(l.body(), frame.with(l.slot(), eval(l.value(), frame)));
      case Expr.Field f -> Fields.field(eval(f.target(), frame), f.index());
      case Expr.Coordinate c -> Fields.coordinate(eval(c.element(), frame), c.clock());
      case Expr.Now n -> Int.of(history.now().time());
      case Expr.ClockAt c -> Fields.clockAt(c.clock(), eval(c.time(), frame), history.now());
      case Expr.Widen w -> Numbers.as(w.type(), eval(w.value(), frame));
      case Expr.Unary u -> Operators.unary(u.operator(), eval(u.operand(), frame), u.type());
      case Expr.Binary b ->
          Operators.binary(b.operator(), eval(b.left(), frame), eval(b.right(), frame), b.type());
      case Expr.OrElse o -> orElse(o, frame);
      case Expr.If i -> eval(holds(i.condition(), frame) ? i.then() : i.otherwise(), frame);
      case Expr.Builtin b -> Functions.apply(b.function(), all(b.arguments(), frame), b.type());
      case Expr.MakeRecord r ->
          new RecordValue(Type.strip(r.type()).toString(), all(r.fields(), frame));
      case Expr.IsRule i -> Fields.isRule(eval(i.finding(), frame), i.rules());
      case Expr.IsPenalty i -> Fields.isPenalty(eval(i.finding(), frame), i.kind());
      case Expr.StateRead s -> read(s, all(s.key(), frame));
      case Expr.TallyRead t -> read(t, all(t.key(), frame));
      case Expr.MachineRead m -> read(m, all(m.key(), frame));
      case Expr.Entered e -> entered(e, frame);
      case Expr.Previous p -> previous(p, frame);
      case Expr.AsOf a -> asOf(a, frame);
      case Expr.Carried c -> new Int(treasury.carried(c.reward()));
      case Expr.Paid p -> new Int(treasury.paid(p.reward(), eval(p.member(), frame)));
      case Expr.Aggregate a -> aggregate(a, frame);
    };
  }

  private Value orElse(Expr.OrElse o, Frame frame) {
    Value value = eval(o.value(), frame);
    return value == None.NONE ? eval(o.fallback(), frame) : value;
  }

  /** The value for a key, in the instant that is asked about. */
  private Value read(Expr read, List<Value> key) {
    return switch (read) {
      case Expr.StateRead s -> state(s.state(), key);
      case Expr.TallyRead t -> tally(t.tally(), key);
      case Expr.MachineRead m ->
          state(history.core().machines().get(m.machine()), machineState(m.machine(), key));
      default -> throw new IllegalArgumentException("it is not kept by key: " + read);
    };
  }

  private static List<Expr> key(Expr read) {
    return Parts.of(read).toList();
  }

  private Value previous(Expr.Previous p, Frame frame) {
    List<Value> key = all(key(p.read()), frame);
    return history.in(history.previous(), () -> read(p.read(), key));
  }

  /** The value after the last instant at or before the point, if it is still kept. */
  private Value asOf(Expr.AsOf a, Frame frame) {
    Value point = eval(a.point(), frame);
    if (point == None.NONE) {
      return point;
    }
    List<Value> key = all(key(a.read()), frame);
    long at = Numbers.bounded(Numbers.exact(point));
    Moment found = history.at(a.clock(), at);
    return isKept(a, at, found) ? history.in(found, () -> read(a.read(), key)) : None.NONE;
  }

  /**
   * Whether a point is within {@code history}: by its place on that clock where it has one, else by
   * that of the first instant after it.
   */
  private boolean isKept(Expr.AsOf a, long point, Moment found) {
    Moment now = history.now();
    Clock clock = a.history().clock();
    long least = now.now(clock) - a.history().distance();
    if (a.clock().equals(clock)) {
      return point >= least;
    }
    OptionalLong place =
        now.clocks().isCounter(a.clock())
            ? OptionalLong.empty()
            : now.clocks().point(clock, now.clocks().end(a.clock(), point));
    return place.isPresent()
        ? place.getAsLong() >= least
        : found.index() == now.index() || history.after(found).now(clock) > least;
  }

  private Value entered(Expr.Entered e, Frame frame) {
    return machines
        .value(e.machine(), all(e.key(), frame))
        .map(s -> s.seen(history))
        .map(s -> (Value) Int.of(s.entered().time()))
        .orElse(None.NONE);
  }

  /** A machine that has made no transition for a key is in its initial state. */
  int machineState(int machine, List<Value> key) {
    return machines
        .value(machine, key)
        .map(s -> s.seen(history).state())
        .orElse(history.core().machines().get(machine).initial());
  }

  static Value state(Machine machine, int ordinal) {
    return new EnumCase(machine.type().name(), machine.type().cases().get(ordinal), ordinal);
  }

  /** A state is its body, unless a test has given it a value that still stands. */
  private Value state(int state, List<Value> key) {
    return givens
        .value(state, key, this)
        .orElseGet(() -> eval(history.core().states().get(state).body(), Frame.of(key)));
  }

  /** A tally that took no step for a key yet has its initial value. */
  Value tally(int tally, List<Value> key) {
    return tallies
        .value(tally, key)
        .orElseGet(() -> eval(history.core().tallies().get(tally).initial(), Frame.of(key)));
  }

  private Value aggregate(Expr.Aggregate a, Frame frame) {
    Value argument = a.argument().map(q -> eval(q, frame)).orElse(None.NONE);
    return windows
        .select(a.range(), a.slot(), a.steps(), frame)
        .map(window ->
            Aggregates.of(a, argument, window.stream().map(v -> row(a, v, frame)).toList()))
        .orElse(None.NONE);
  }

  private Aggregates.Row row(Expr.Aggregate a, Value variable, Frame frame) {
    Frame inner = frame.with(a.slot(), variable);
    Value value = a.value().map(v -> eval(v, inner)).orElse(Bool.TRUE);
    Value weight = a.weight().map(w -> eval(w, inner)).orElse(Int.ONE);
    return new Aggregates.Row(variable, value, weight);
  }
}
