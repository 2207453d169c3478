package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Expr.Binary;
import io.talion.compiler.core.Expr.Builtin;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.State;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.trace.type.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@link Effect} of further events on an expression (semantics.md 31, "monotone"): absences,
 * shares, averages, extrema, the latest, and divisions of what grows can go either way.
 */
final class Effects {
  private final Subject subject;
  private final Map<Integer, Expr> lets;
  private final Set<Integer> states = new HashSet<>();

  Effects(Subject subject, Map<Integer, Expr> lets) {
    this.subject = subject;
    this.lets = lets;
  }

  Effect of(Expr e) {
    return switch (e) {
      case Expr.Local l ->
          Optional.ofNullable(lets.get(l.slot())).map(this::of).orElse(Effect.FIXED);
      case Expr.Field f -> field(f);
      case Expr.Unary u -> of(u.operand()).flip("a negation of what grows", u.span());
      case Binary b -> binary(b);
      case Builtin b -> builtin(b);
      case Expr.If i -> choice(i);
      case Expr.Let l -> new Effects(subject, with(l)).of(l.body());
      case Expr.Widen w -> of(w.value());
      case Expr.StateRead s -> state(s);
      case Expr.TallyRead t -> Effect.any("a tally", t.span());
      case Expr.MachineRead m -> Effect.any("a machine", m.span());
      case Expr.Entered m -> Effect.any("a machine", m.span());
      case Aggregate a -> aggregate(a);
      default -> allFixed(e, "a value that further events change");
    };
  }

  private Map<Integer, Expr> with(Expr.Let l) {
    Map<Integer, Expr> more = new java.util.HashMap<>(lets);
    more.put(l.slot(), l.value());
    return more;
  }

  private Effect allFixed(Expr e, String what) {
    return Parts.of(e).map(this::of).allMatch(Effect::isFixed)
        ? Effect.FIXED
        : Parts.of(e)
            .map(this::of)
            .filter(x -> x.why().isPresent())
            .findFirst()
            .map(x -> new Effect(Effect.Direction.ANY, x.why()))
            .orElse(Effect.any(what, e.span()));
  }

  private Effect field(Expr.Field f) {
    if (f.target().type() instanceof Type.ElementOf element) {
      Origin origin = subject.parts().origins().get(element.stream());
      String name =
          subject.file().program().stream(element.stream()).fields().get(f.index()).name();
      if (origin instanceof Origin.Outcomes) {
        return switch (name) {
          case "met" -> Effect.UP;
          case "missed" -> Effect.down("an absence", f.span());
          case "excused", "proof" -> Effect.any("an absence", f.span());
          default -> of(f.target());
        };
      }
      if (origin instanceof Origin.Steps && Set.of("before", "after").contains(name)) {
        return Effect.any("a tally", f.span());
      }
    }
    return of(f.target());
  }

  private Effect binary(Binary b) {
    Effect x = of(b.left());
    Effect y = of(b.right());
    return switch (b.operator()) {
      case AND, OR, ADD -> x.join(y);
      case SUBTRACT, GREATER, GREATER_OR_EQUAL -> x.join(y.flip("an upper bound", b.span()));
      case LESS, LESS_OR_EQUAL -> x.flip("an upper bound", b.span()).join(y);
      case MULTIPLY -> product(b, x, y);
      case DIVIDE -> quotient(b, x, y);
      case EQUAL, NOT_EQUAL -> allFixed(b, "an equality with what grows");
    };
  }

  private Effect product(Binary b, Effect x, Effect y) {
    boolean positive = isNotNegative(b.left()) && isNotNegative(b.right());
    return positive || (x.isFixed() && y.isFixed())
        ? x.join(y)
        : allFixed(b, "a product that may be negative");
  }

  private Effect quotient(Binary b, Effect x, Effect y) {
    return y.isFixed() && (x.isFixed() || isNotNegative(b.right()))
        ? x
        : allFixed(b, "a division of aggregates");
  }

  private boolean isNotNegative(Expr e) {
    return subject.ranges().of(e).isNotNegative();
  }

  private Effect builtin(Builtin b) {
    List<Expr> a = b.arguments();
    return switch (b.function()) {
      case FLOOR, CEIL, ROUND, TRUNCATE, MIN, MAX, CLAMP ->
          a.stream().map(this::of).reduce(Effect.FIXED, Effect::join);
      default -> allFixed(b, "a function of what grows");
    };
  }

  private Effect choice(Expr.If i) {
    Effect condition = of(i.condition());
    Effect both = of(i.then()).join(of(i.otherwise()));
    return condition.isFixed() ? both : Effect.any("a choice by what grows", i.span());
  }

  private Effect state(Expr.StateRead s) {
    State state = subject.parts().states().get(s.state());
    boolean fixed = s.key().stream().allMatch(k -> of(k).isFixed());
    if (state == null || !fixed || !states.add(s.state())) {
      return Effect.any("a state", s.span());
    }
    Effect body = new Effects(subject, Map.of()).of(state.body());
    states.remove(s.state());
    return body;
  }

  private Effect aggregate(Aggregate a) {
    Effect source = source(a.range(), a);
    Effect steps = a.steps().stream().map(s -> step(s, a)).reduce(source, Effect::join);
    Effect weight = a.weight().map(this::of).orElse(Effect.FIXED);
    Effect value = a.value().map(this::of).orElse(Effect.FIXED);
    return switch (a.function()) {
      case COUNT, DISTINCT -> steps.join(weight).join(value.isFixed() ? Effect.FIXED : any(a));
      case EXISTS -> steps;
      case SUM ->
          a.value().filter(this::isNotNegative).isPresent()
              ? steps.join(weight).join(value)
              : any(a);
      case SHARE -> Effect.any("a share", a.span());
      case AVG, VARIANCE, MEDIAN, QUANTILE -> Effect.any("an average", a.span());
      case MIN, MAX -> Effect.any("an extremum", a.span());
      case LATEST, FIRST -> Effect.any("the latest or first", a.span());
    };
  }

  private static Effect any(Aggregate a) {
    return Effect.any("a sum that may fall", a.span());
  }

  private Effect step(Step s, Aggregate a) {
    return switch (s) {
      case Step.Where w -> of(w.condition());
      case Step.Of o -> allFixed(o.key(), "a key that changes");
      case Step.LastCount l -> Effect.any("the last of a number", a.span());
      case Step.AtLeast l -> Effect.any("`at least`", a.span());
      case Step.Since i -> Effect.any("`since`", a.span());
      case Step.LastFor l -> Effect.FIXED;
      case Step.BeforeNow b -> Effect.FIXED;
    };
  }

  /** What there is to range over only grows, except where findings or later folds decide it. */
  private Effect source(Range range, Aggregate a) {
    return switch (range) {
      case Range.OfKind k -> Effect.UP;
      case Range.OfList l -> allFixed(l.list(), "a list that changes");
      case Range.OfStream s -> stream(s.stream(), a);
    };
  }

  private Effect stream(int stream, Aggregate a) {
    return subject.parts().origins().get(stream) instanceof Origin.Events
            || subject.parts().origins().get(stream) instanceof Origin.Outcomes
        ? Effect.UP
        : Effect.any("a derived stream", a.span());
  }
}
