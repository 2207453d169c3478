package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Machine;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.StreamDef.Emission;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.declaration.KindNames;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Term;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How often things come and how many there are, from {@code expect} (language.md section 6). They
 * size the sheet and never a finding. An event that comes {@code only with} another is taken to
 * come as often. A counter that no clock declares is taken to go as in tests (semantics.md 32), and
 * the sheet says so.
 */
final class Expected {
  private static final Map<Clock, Long> ASSUMED =
      Map.of(Clock.BLOCK, 12_000L, Clock.SLOT, 12_000L, Clock.EPOCH, 384_000L);

  private final Facts facts;
  private final Subject subject;
  private final Set<String> assumptions = new TreeSet<>();
  private final Set<Integer> asked = new HashSet<>();

  Expected(Facts facts) {
    this.facts = facts;
    this.subject = facts.subject();
  }

  /** What was assumed for the answers so far. */
  List<String> assumptions() {
    return List.copyOf(assumptions);
  }

  /** Milliseconds of a distance. */
  Shown<Ratio> millis(Ratio distance, Clock clock, Span blame) {
    Optional<Ratio> unit = facts.unit(clock);
    if (unit.isEmpty() && ASSUMED.containsKey(clock)) {
      long assumed = ASSUMED.getOrDefault(clock, 1L);
      assumptions.add(
          "no `clock "
              + clock.name()
              + "` is declared: one is taken to last "
              + assumed / 1000
              + " s");
      unit = Optional.of(Ratio.of(assumed, 1));
    }
    return unit.<Shown<Ratio>>map(u -> new Shown.Proved<>(distance.multiply(u)))
        .orElseGet(
            () -> new Shown.NotShown<>("the clock `" + clock.name() + "` has no rate", blame));
  }

  /** Values of a type: members of a kind, cases of an enum. */
  Shown<BigInteger> members(Type type, Span blame) {
    Type t = Types.inner(type);
    return switch (t) {
      case Type.Enum e -> new Shown.Proved<>(BigInteger.valueOf(e.cases().size()));
      case Type.Simple s when s == Type.Simple.BOOL -> new Shown.Proved<>(BigInteger.TWO);
      case Type.Record r ->
          r.fields().stream()
              .map(f -> members(f.type(), blame))
              .reduce(new Shown.Proved<>(BigInteger.ONE), Expected::times);
      default -> stated(t, blame);
    };
  }

  private static Shown<BigInteger> times(Shown<BigInteger> a, Shown<BigInteger> b) {
    return a.then(x -> b.map(x::multiply));
  }

  private Shown<BigInteger> stated(Type t, Span blame) {
    for (Term.ExpectCount e : subject.written(Term.ExpectCount.class)) {
      Optional<Type> kind = KindNames.find(e.kind(), subject.file());
      if (kind.filter(k -> k.equals(t)).isPresent()) {
        return new Shown.Proved<>(new BigInteger(e.atMost().replace("_", "")));
      }
    }
    return new Shown.NotShown<>("no `expect " + t + " at most …` states how many there are", blame);
  }

  /** Elements a millisecond. */
  Shown<Ratio> rate(int stream, Span blame) {
    Origin origin = subject.parts().origins().get(stream);
    if (origin == null || !asked.add(stream)) {
      return new Shown.NotShown<>("a stream that feeds itself has no rate", blame);
    }
    try {
      return rate(origin, blame);
    } finally {
      asked.remove(stream);
    }
  }

  private Shown<Ratio> rate(Origin origin, Span blame) {
    return switch (origin) {
      case Origin.Events e -> event(e.event(), blame);
      case Origin.Outcomes o -> {
        Duty duty = subject.parts().duties().get(o.duty());
        yield duty == null ? unknown(blame) : rate(duty.opener(), blame);
      }
      case Origin.Emitted e -> sum(e.emissions().stream().map(Emission::trigger).toList(), blame);
      case Origin.Steps s -> {
        Tally tally = subject.parts().tallies().get(s.tally());
        yield tally == null
            ? unknown(blame)
            : sum(tally.steps().stream().map(Tally.Step::trigger).toList(), blame);
      }
      case Origin.Transitions t -> {
        Machine machine = subject.parts().machines().get(t.machine());
        yield machine == null ? unknown(blame) : transitions(machine, blame);
      }
      case Origin.RuleFindings r -> {
        Rule rule = subject.parts().rules().get(r.rule());
        yield rule == null ? unknown(blame) : trigger(rule.trigger(), blame);
      }
      case Origin.Findings f ->
          sum(subject.rules().stream().flatMap(Expected::stages).toList(), blame);
      default -> unknown(blame);
    };
  }

  /** A rule with a later stage finds twice. */
  private static Stream<Trigger> stages(Rule r) {
    return r.then().isPresent() ? Stream.of(r.trigger(), r.trigger()) : Stream.of(r.trigger());
  }

  /** At most one an element; and one timeout after each, where there are timeouts. */
  private Shown<Ratio> transitions(Machine machine, Span blame) {
    List<Trigger> triggers =
        machine.transitions().stream()
            .filter(t -> t instanceof Machine.Transition.OnElement)
            .<Trigger>map(t -> ((Machine.Transition.OnElement) t).trigger())
            .distinct()
            .toList();
    long timeouts = machine.transitions().stream().map(t -> t.from()).distinct().count();
    boolean times =
        machine.transitions().stream().anyMatch(t -> t instanceof Machine.Transition.Timeout);
    return sum(triggers, blame).map(r -> times ? r.multiply(Ratio.of(1 + timeouts, 1)) : r);
  }

  /** All events that the policy declares; those about its own findings are few. */
  Shown<Ratio> events(Span blame) {
    List<String> declared =
        subject.declarations(Declaration.Event.class).stream().map(d -> d.name().text()).toList();
    Shown<Ratio> total = new Shown.Proved<>(Ratio.ZERO);
    for (EventKind kind : subject.parts().events().values()) {
      if (declared.contains(kind.name())) {
        total = total.then(t -> event(kind.ordinal(), blame).map(t::add));
      }
    }
    return total;
  }

  /** Findings of some rules: of each no more than its triggers, or than its cool-down allows. */
  Shown<Ratio> findings(Collection<Rule> rules, Span blame) {
    Shown<Ratio> total = new Shown.Proved<>(Ratio.ZERO);
    for (Rule r : rules) {
      Shown<Ratio> one = cooled(r, blame);
      Shown<Ratio> rate = one.proved().isPresent() ? one : trigger(r.trigger(), blame);
      total = total.then(t -> rate.map(t::add));
    }
    return total;
  }

  private Shown<Ratio> cooled(Rule rule, Span blame) {
    if (!(rule.firing() instanceof Rule.Firing.AgainAfter a)) {
      return unknown(blame);
    }
    Shown<BigInteger> keys = new Shown.Proved<>(BigInteger.ONE);
    for (Expr k : a.key()) {
      keys = keys.then(n -> members(k.type(), blame).map(n::multiply));
    }
    return keys.then(n ->
        millis(Ratio.of(a.extent().distance(), 1), a.extent().clock(), blame)
            .map(d -> Ratio.of(n).divide(d).orElse(Ratio.ZERO)));
  }

  private static Shown<Ratio> unknown(Span blame) {
    return new Shown.NotShown<>("it has no stated rate", blame);
  }

  private Shown<Ratio> sum(List<Trigger> triggers, Span blame) {
    Shown<Ratio> total = new Shown.Proved<>(Ratio.ZERO);
    for (Trigger t : triggers) {
      total = total.then(x -> trigger(t, blame).map(x::add));
    }
    return total;
  }

  /** How often a trigger is set off; a pair at most as often as its later element comes. */
  Shown<Ratio> trigger(Trigger t, Span blame) {
    return switch (t) {
      case Trigger.On o -> rate(o.stream(), blame).then(r -> each(o.each(), r, blame));
      case Trigger.Pair p -> rate(p.stream(), blame);
      case Trigger.Cross c -> rate(c.left(), blame).then(l -> rate(c.right(), blame).map(l::add));
      case Trigger.Every e ->
          millis(Ratio.of(e.period(), 1), e.clock(), blame)
              .then(p -> each(e.each(), Ratio.ONE.divide(p).orElse(Ratio.ONE), blame));
    };
  }

  private Shown<Ratio> each(List<Trigger.Each> each, Ratio rate, Span blame) {
    Shown<Ratio> out = new Shown.Proved<>(rate);
    for (Trigger.Each e : each) {
      Shown<BigInteger> n =
          e.range() instanceof Range.OfKind k
              ? members(subject.file().program().kinds().types().get(k.kind()), blame)
              : new Shown.NotShown<>("nothing states how long a list is", blame);
      out = out.then(r -> n.map(m -> r.multiply(Ratio.of(m))));
    }
    return out;
  }

  private Shown<Ratio> event(int ordinal, Span blame) {
    EventKind kind = subject.parts().events().get(ordinal);
    if (kind == null) {
      return unknown(blame);
    }
    for (Term.ExpectRate e : subject.written(Term.ExpectRate.class)) {
      if (e.event().text().equals(kind.name())) {
        return stated(e);
      }
    }
    Span place =
        subject.declarations(Declaration.Event.class).stream()
            .filter(d -> d.name().text().equals(kind.name()))
            .map(d -> d.name().span())
            .findFirst()
            .orElse(blame);
    if (kind.onlyWith().isPresent()) {
      assumptions.add("`" + kind.name() + "` is taken to come as often as what it comes only with");
      return event(kind.onlyWith().get().partner(), place);
    }
    return new Shown.NotShown<>("no `expect` states how often `" + kind.name() + "` comes", place);
  }

  private Shown<Ratio> stated(Term.ExpectRate e) {
    Optional<Extent> per =
        Constants.extent(e.per(), 1, "the period of `expect`", subject.file().scope());
    Ratio n = Ratio.of(new BigInteger(e.count().replace("_", "")));
    return per.<Shown<Ratio>>map(p ->
            millis(Ratio.of(p.distance(), 1), p.clock(), e.span())
                .map(t -> n.divide(t).orElse(Ratio.ZERO)))
        .orElseGet(() -> unknown(e.span()));
  }
}
