package io.talion.reference;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Kind;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.State;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Terms;
import io.talion.compiler.core.Trigger;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Builds small cores by hand, so that these tests need no parser. */
final class CoreBuilder {
  static final Type OPERATOR = Type.Bytes.OPERATOR;
  static final Span SPAN = new Span("test", 0, 0);

  private final List<EventKind> events = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final List<StreamDef> streams = new ArrayList<>();
  private final List<State> states = new ArrayList<>();
  private final List<Tally> tallies = new ArrayList<>();
  private final List<Duty> duties = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Integer> order = new ArrayList<>();
  private Optional<Extent> slashableFor = Optional.empty();
  private Optional<Extent> late = Optional.empty();
  private Optional<Extent> gap = Optional.empty();
  private OptionalLong effectiveFrom = OptionalLong.empty();
  private Terms.Combine combine = Terms.Combine.COMPOUND;
  private final List<Terms.Limit> limits = new ArrayList<>();

  static Extent time(long millis) {
    return new Extent(Clock.TIME, millis);
  }

  static Extent blocks(long n) {
    return new Extent(Clock.BLOCK, n);
  }

  CoreBuilder slashableFor(Extent extent) {
    slashableFor = Optional.of(extent);
    return this;
  }

  CoreBuilder late(Extent extent) {
    late = Optional.of(extent);
    return this;
  }

  CoreBuilder gap(Extent extent) {
    gap = Optional.of(extent);
    return this;
  }

  CoreBuilder effectiveFrom(long millis) {
    effectiveFrom = OptionalLong.of(millis);
    return this;
  }

  CoreBuilder combine(Terms.Combine how) {
    combine = how;
    return this;
  }

  /** {@code limit R per Operator per W}; the kind of operators must be there. */
  CoreBuilder limit(Ratio ratio, Optional<Extent> window) {
    limits.add(new Terms.Limit(ratio, 0, window));
    return this;
  }

  CoreBuilder kind(Kind kind) {
    kinds.add(kind);
    return this;
  }

  CoreBuilder event(EventKind kind) {
    events.add(kind);
    List<Type.Field> fields =
        kind.fields().stream().map(f -> new Type.Field(f.name(), f.type())).toList();
    OptionalInt of = kind.key().isEmpty() ? OptionalInt.empty() : OptionalInt.of(kind.key().get(0));
    streams.add(
        new StreamDef(
            streams.size(), kind.name(), fields, of, new StreamDef.Origin.Events(kind.ordinal())));
    return this;
  }

  /**
   * A duty of {@code opener} (its first field owes), answered by {@code met}; its stream is next.
   */
  CoreBuilder duty(String name, int opener, int met, List<Step> metSteps, Extent within) {
    int stream = streams.size();
    List<Type.Field> fields = new ArrayList<>(streams.get(opener).fields());
    for (String flag : List.of("met", "missed", "excused")) {
      fields.add(new Type.Field(flag, Type.Simple.BOOL));
    }
    fields.add(new Type.Field("due", new Type.Point(within.clock())));
    fields.add(new Type.Field("settled", Type.INSTANT));
    fields.add(new Type.Field("proof", new Type.Optional(element(met))));
    fields.add(new Type.Field("owed by", OPERATOR));
    int owner = fields.size() - 1;
    streams.add(
        new StreamDef(
            stream,
            name,
            fields,
            OptionalInt.of(owner),
            new StreamDef.Origin.Outcomes(duties.size())));
    duties.add(
        new Duty(
            duties.size(),
            name,
            opener,
            0,
            List.of(),
            field(local(0, element(opener)), 0, OPERATOR),
            met,
            1,
            metSteps,
            constant(Int.of(within.distance()), new Type.Distance(within.clock())),
            within.clock(),
            Optional.empty(),
            stream,
            2));
    order.add(stream);
    return this;
  }

  /** A stream of all findings; its id is returned by {@link #lastStream}. */
  CoreBuilder findings() {
    List<Type.Field> fields =
        List.of(
            new Type.Field("offender", new Type.Optional(OPERATOR)),
            new Type.Field("status", Type.Simple.STRING),
            new Type.Field("stage", Type.Simple.INT),
            new Type.Field("slashed", Type.Simple.RATIO),
            new Type.Field("cut", Type.Simple.RATIO),
            new Type.Field("key", Type.Simple.STRING));
    streams.add(
        new StreamDef(
            streams.size(), "Finding", fields, OptionalInt.of(0), new StreamDef.Origin.Findings()));
    return this;
  }

  /** Any stream. */
  CoreBuilder stream(String name, List<Type.Field> fields, StreamDef.Origin origin) {
    order.add(streams.size());
    streams.add(new StreamDef(streams.size(), name, fields, OptionalInt.of(0), origin));
    return this;
  }

  CoreBuilder state(String name, List<Type> parameters, Type type, Expr body) {
    states.add(new State(states.size(), name, parameters, type, body, List.of(), 8));
    return this;
  }

  /** A tally; its stream of steps, with the key, before and after, is next. */
  CoreBuilder tally(Tally tally) {
    List<Type.Field> fields = new ArrayList<>();
    tally.parameters().forEach(p -> fields.add(new Type.Field(p.name(), p.type())));
    fields.add(new Type.Field("before", tally.type()));
    fields.add(new Type.Field("after", tally.type()));
    tallies.add(tally);
    return stream(tally.name(), fields, new StreamDef.Origin.Steps(tally.id()));
  }

  int lastStream() {
    return streams.size() - 1;
  }

  CoreBuilder rule(
      String name, Trigger trigger, Optional<Expr> when, Expr against, Rule.Firing firing) {
    return rule(name, trigger, when, Optional.of(against), firing, percent(10));
  }

  CoreBuilder rule(
      String name,
      Trigger trigger,
      Optional<Expr> when,
      Optional<Expr> against,
      Rule.Firing firing,
      Ratio slash) {
    List<Rule.Test> steps = new ArrayList<>();
    when.ifPresent(w -> steps.add(new Rule.Test.When(w)));
    Expr ratio = constant(slash, Type.Simple.RATIO);
    rules.add(
        new Rule(
            rules.size(),
            name,
            "",
            trigger,
            steps,
            against,
            List.of(new Rule.PenaltyExpr.Slash(ratio, Optional.empty(), List.of())),
            firing,
            List.of(),
            List.of(new Rule.Part.Text(name)),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            8));
    return this;
  }

  Core build() {
    return new Core(
        "test",
        "1.0.0",
        "00",
        terms(),
        events,
        kinds,
        streams,
        states,
        tallies,
        List.of(),
        duties,
        rules,
        List.of(),
        List.of(),
        order,
        List.of(),
        List.of(),
        Optional::empty);
  }

  private Terms terms() {
    return new Terms(
        Optional.empty(),
        Optional.empty(),
        List.of(),
        java.util.Map.of(),
        slashableFor,
        Optional.empty(),
        combine,
        limits,
        false,
        false,
        late,
        gap,
        Optional.empty(),
        effectiveFrom,
        List.of(),
        List.of(),
        false);
  }

  static Ratio percent(long n) {
    return Ratio.of(n, 100);
  }

  static Type element(int stream) {
    return new Type.ElementOf(stream, "stream " + stream);
  }

  static Expr local(int slot, Type type) {
    return new Expr.Local(slot, type, SPAN);
  }

  static Expr constant(Value value, Type type) {
    return new Expr.Const(value, type, SPAN);
  }

  static Expr field(Expr target, int index, Type type) {
    return new Expr.Field(target, index, type, SPAN);
  }

  static Expr compare(BinaryOperator operator, Expr a, Expr b) {
    return new Expr.Binary(operator, a, b, Type.Simple.BOOL, SPAN);
  }

  static Rule.Firing once(Expr... key) {
    return new Rule.Firing.OncePer(List.of(key));
  }
}
