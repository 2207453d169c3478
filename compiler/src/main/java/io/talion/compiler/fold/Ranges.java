package io.talion.compiler.fold;

import io.talion.compiler.core.Expr;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Simple interval reasoning: what shows that a divisor is not zero and that a slash lies in 0..100%
 * (language.md section 3, semantics.md 23). A parameter is a constant with a note: what is shown
 * must hold for its whole range.
 */
public final class Ranges {
  private final IdentityHashMap<Expr, Interval> notes = new IdentityHashMap<>();
  private final Declared declared;

  /** What declarations say about fields and states. */
  public interface Declared {
    /** Of a field of a stream's elements. */
    Optional<Interval> field(int stream, int index);

    /** Of a state's body. */
    Optional<Interval> state(int state);
  }

  public Ranges(Declared declared) {
    this.declared = declared;
  }

  /** Remembers what is known about this very expression. */
  public void note(Expr e, Interval known) {
    notes.put(e, known);
  }

  /** Whether {@code e} is a constant that other parameters would make another. */
  public boolean isNoted(Expr e) {
    return notes.containsKey(e);
  }

  /** The interval of a number, {@link Interval#ALL} if nothing is known. */
  public Interval of(Expr e) {
    Interval note = notes.get(e);
    if (note != null) {
      return note;
    }
    return switch (e) {
      case Expr.Const c -> Numbers.ratio(c.value()).map(Interval::exactly).orElse(Interval.ALL);
      case Expr.Widen w -> of(w.value());
      case Expr.Binary b -> binary(b);
      case Expr.Unary u when u.operator() == Expr.Unary.UnaryOperator.NEGATE ->
          of(u.operand()).negate();
      case Expr.If i -> of(i.then()).union(of(i.otherwise()));
      case Expr.OrElse o -> of(o.value()).union(of(o.fallback()));
      case Expr.Let l -> of(l.body());
      case Expr.Builtin b -> builtin(b);
      case Expr.Aggregate a -> aggregate(a);
      case Expr.Field f -> field(f);
      case Expr.StateRead s -> declared.state(s.state()).orElse(byType(s.type()));
      case Expr.Previous p -> of(p.read());
      case Expr.AsOf a -> of(a.read());
      default -> byType(e.type());
    };
  }

  private Interval field(Expr.Field f) {
    return f.target().type() instanceof Type.ElementOf element
        ? declared.field(element.stream(), f.index()).orElse(byType(f.type()))
        : byType(f.type());
  }

  private Interval binary(Expr.Binary b) {
    Interval x = of(b.left());
    Interval y = of(b.right());
    return switch (b.operator()) {
      case ADD -> x.add(y);
      case SUBTRACT -> x.add(y.negate());
      case MULTIPLY -> x.multiply(y);
      case DIVIDE -> x.divide(y);
      default -> Interval.ALL;
    };
  }

  private Interval builtin(Expr.Builtin b) {
    List<Interval> a = b.arguments().stream().map(this::of).toList();
    return switch (b.function()) {
      case MIN -> a.stream().reduce(Interval::min).orElse(Interval.ALL);
      case MAX -> a.stream().reduce(Interval::max).orElse(Interval.ALL);
      case CLAMP -> a.get(0).max(a.get(1)).min(a.get(2));
      case FLOOR, TRUNCATE -> shrunk(a.get(0));
      case CEIL -> new Interval(a.get(0).low(), a.get(0).high().map(r -> r.ceil().toRatio()));
      case ROUND -> a.get(0).isNotNegative() ? Interval.NOT_NEGATIVE : Interval.ALL;
      case ABS, SQUARE, ISQRT -> Interval.NOT_NEGATIVE;
      default -> Interval.ALL;
    };
  }

  private static Interval shrunk(Interval i) {
    Optional<Ratio> low = i.low().map(r -> r.floor().toRatio());
    return new Interval(low, i.high().filter(h -> h.signum() >= 0));
  }

  private Interval aggregate(Expr.Aggregate a) {
    if (a.weight().filter(w -> !of(w).isNotNegative()).isPresent() && isWeighed(a)) {
      return Interval.ALL;
    }
    return switch (a.function()) {
      case COUNT, DISTINCT -> Interval.NOT_NEGATIVE;
      case SHARE -> Interval.of(Ratio.ZERO, Ratio.ONE);
      case SUM -> value(a).isNotNegative() ? Interval.NOT_NEGATIVE : Interval.ALL;
      case VARIANCE -> Interval.NOT_NEGATIVE;
      case MIN, MAX, AVG, LATEST, FIRST, MEDIAN, QUANTILE -> value(a);
      case EXISTS -> Interval.ALL;
    };
  }

  /** Whether a negative weight can take the result out of the range of the values. */
  private static boolean isWeighed(Expr.Aggregate a) {
    return switch (a.function()) {
      case COUNT, SUM, AVG, SHARE, VARIANCE -> true;
      case MIN, MAX, LATEST, FIRST, EXISTS, DISTINCT, MEDIAN, QUANTILE -> false;
    };
  }

  private Interval value(Expr.Aggregate a) {
    return a.value().map(this::of).orElse(Interval.ALL);
  }

  private static Interval byType(Type t) {
    return Type.strip(t) instanceof Type.Point p && !p.clock().equals(Clock.TIME)
        ? Interval.NOT_NEGATIVE
        : Interval.ALL;
  }
}
