package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Finite;
import io.talion.compiler.analysis.Roots;
import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Machine;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Reward;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.sheet.Sheet.StateItem;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Term;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Each construct of a policy that keeps entries, with how many: what {@link StateSizes} adds up.
 */
final class StateItems {
  private final Facts facts;
  private final Subject subject;
  private final Expected expected;
  private final List<StateItem> items = new ArrayList<>();
  private final Set<String> interned = new HashSet<>();

  StateItems(Facts facts, Expected expected) {
    this.facts = facts;
    this.subject = facts.subject();
    this.expected = expected;
  }

  List<StateItem> all() {
    if (items.isEmpty()) {
      subject.parts().events().values().forEach(this::event);
      subject.rules().forEach(this::rule);
      subject.parts().origins().forEach(this::stream);
      subject.parts().duties().values().forEach(this::duty);
      subject.parts().tallies().values().forEach(this::tally);
      subject.parts().machines().values().forEach(this::machine);
      items.addAll(new PastItems(subject, expected).all());
      subject.written(Term.ExpectCount.class).forEach(this::members);
      subject.parts().rewards().values().forEach(this::reward);
      WindowItems windows = new WindowItems(subject, expected);
      Roots.all(subject.parts())
          .forEach(e -> {
            if (e instanceof Expr.Aggregate a) {
              windows.add(a, items);
            }
          });
    }
    return items;
  }

  private void add(String what, Span span, Shown<BigInteger> entries, long each) {
    items.add(new StateItem(what, span, entries, entries.map(n -> StateSizes.bytes(n, each))));
  }

  private Span place(EventKind kind) {
    return subject.declarations(Declaration.Event.class).stream()
        .filter(d -> d.name().text().equals(kind.name()))
        .map(d -> d.name().span())
        .findFirst()
        .orElse(subject.unit().name().span());
  }

  private void event(EventKind kind) {
    Span span = place(kind);
    Optional<Extent> horizon = subject.terms().slashableFor();
    if (!kind.oncePer().isEmpty()) {
      add(
          "`once per` of `" + kind.name() + "`",
          span,
          kept(streamOf(kind.ordinal()), horizon, span),
          EntryBytes.SEEN + interned(kind, kind.oncePer()));
    }
    kind.onlyWith()
        .ifPresent(w ->
            add(
                "`only with` of `" + kind.name() + "`",
                span,
                kept(streamOf(w.partner()), w.within().or(() -> horizon), span),
                EntryBytes.SEEN + interned(kind, w.fields())));
  }

  private long interned(EventKind kind, List<Integer> fields) {
    return fields.stream()
        .map(kind.fields()::get)
        .mapToLong(f -> interned(f.name(), f.type()))
        .sum();
  }

  /** Values are interned once, whatever keeps them: fields of one name and type share them. */
  private long interned(String name, Type type) {
    return isWide(type) && interned.add(name + " " + type) ? EntryBytes.INTERNED : 0;
  }

  private static boolean isWide(Type t) {
    return Type.strip(t) instanceof Type.Bytes b && !Finite.is(b);
  }

  private int streamOf(int event) {
    return subject.parts().origins().entrySet().stream()
        .filter(o -> o.getValue() instanceof Origin.Events e && e.event() == event)
        .map(o -> o.getKey())
        .findFirst()
        .orElse(-1);
  }

  /** Elements of a stream inside a distance. */
  private Shown<BigInteger> kept(int stream, Optional<Extent> extent, Span span) {
    if (extent.isEmpty()) {
      return new Shown.NotShown<>("nothing ever leaves it: add `slashable for`", span);
    }
    Extent e = extent.get();
    return expected
        .rate(stream, span)
        .then(r ->
            expected
                .millis(Ratio.of(e.distance(), 1), e.clock(), span)
                .map(t -> r.multiply(t).ceil().value()));
  }

  private void rule(Rule rule) {
    trigger("the pairs of `" + rule.name() + "`", rule.trigger(), facts.span(rule));
    boolean timed =
        rule.firing() instanceof Rule.Firing.AgainAfter
            || rule.firing() instanceof Rule.Firing.AgainWhenCleared;
    if (timed) {
      Span span =
          facts.clause(rule, Clause.Fires.class).map(c -> c.span()).orElse(facts.span(rule));
      Shown<BigInteger> keys = new Shown.Proved<>(BigInteger.ONE);
      for (Expr k : rule.firing().key()) {
        keys = keys.then(n -> expected.members(k.type(), k.span()).map(n::multiply));
      }
      add("the firings of `" + rule.name() + "`", span, keys, EntryBytes.FIRING);
    }
  }

  private void stream(int id, StreamDef.Origin origin) {
    if (origin instanceof Origin.Emitted e) {
      String name = subject.file().program().stream(id).name();
      e.emissions()
          .forEach(x ->
              trigger("the pairs of `" + name + "`", x.trigger(), subject.unit().name().span()));
    }
  }

  private void trigger(String what, Trigger t, Span span) {
    switch (t) {
      case Trigger.Pair p ->
          add(what, span, kept(p.stream(), horizon(p.within()), span), pair(p.stream(), p.key()));
      case Trigger.Cross c -> {
        add(what, span, kept(c.left(), horizon(c.within()), span), pair(c.left(), c.leftKey()));
        add(what, span, kept(c.right(), horizon(c.within()), span), pair(c.right(), c.rightKey()));
      }
      case Trigger.On o -> {}
      case Trigger.Every e -> {}
    }
  }

  private Optional<Extent> horizon(Optional<Extent> within) {
    return within.or(() -> subject.terms().slashableFor());
  }

  private long pair(int stream, List<Integer> key) {
    List<Type.Field> fields = subject.file().program().stream(stream).fields();
    return EntryBytes.PAIR
        + key.stream().map(fields::get).mapToLong(f -> interned(f.name(), f.type())).sum();
  }

  private void duty(Duty d) {
    Optional<Declaration.Duty> written =
        subject.declarations(Declaration.Duty.class).stream()
            .filter(x -> x.name().text().equals(d.name()))
            .findFirst();
    Span span = written.map(x -> x.name().span()).orElse(d.within().span());
    Interval within = subject.ranges().of(d.within());
    Shown<BigInteger> open =
        within.high().isEmpty()
            ? new Shown.NotShown<>("nothing bounds its `within`", d.within().span())
            : expected
                .rate(d.opener(), span)
                .then(r ->
                    expected
                        .millis(within.high().get(), d.clock(), d.within().span())
                        .map(t -> r.multiply(t).ceil().value()));
    add("the open duties of `" + d.name() + "`", span, open, EntryBytes.DUTY);
  }

  private void tally(Tally t) {
    Span span =
        subject.declarations(Declaration.Tally.class).stream()
            .filter(x -> x.name().text().equals(t.name()))
            .map(x -> x.name().span())
            .findFirst()
            .orElse(t.initial().span());
    add("the tally `" + t.name() + "`", span, keys(t.parameters(), span), EntryBytes.TALLY);
  }

  private void machine(Machine m) {
    Span span =
        subject.declarations(Declaration.Machine.class).stream()
            .filter(x -> x.name().text().equals(m.name()))
            .map(x -> x.name().span())
            .findFirst()
            .orElse(subject.unit().name().span());
    add("the machine `" + m.name() + "`", span, keys(m.parameters(), span), EntryBytes.MACHINE);
  }

  private Shown<BigInteger> keys(List<Tally.Parameter> parameters, Span span) {
    Shown<BigInteger> keys = new Shown.Proved<>(BigInteger.ONE);
    for (Tally.Parameter p : parameters) {
      keys = keys.then(n -> expected.members(p.type(), span).map(n::multiply));
    }
    return keys;
  }

  /** Whoever has been seen is known by a number from then on. */
  private void members(Term.ExpectCount e) {
    Shown<BigInteger> n = new Shown.Proved<>(new BigInteger(e.atMost().replace("_", "")));
    add("the members of `" + e.kind().text() + "`", e.span(), n, EntryBytes.MEMBER);
  }

  private void reward(Reward r) {
    Span span =
        subject.declarations(Declaration.Reward.class).stream()
            .filter(d -> d.name().text().equals(r.name()))
            .map(d -> d.name().span())
            .findFirst()
            .orElse(subject.unit().name().span());
    if (r.among().range() instanceof Range.OfKind k) {
      Type member = subject.file().program().kinds().types().get(k.kind());
      String what = "the payments of `" + r.name() + "`";
      add(what, span, expected.members(member, span), EntryBytes.PAID);
    }
  }
}
