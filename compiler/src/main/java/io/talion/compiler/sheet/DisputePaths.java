package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Sources;
import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Exemption;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.sheet.Lengths.Part;
import io.talion.compiler.sheet.Sheet.DisputePath;
import io.talion.compiler.sheet.Sheet.Length;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.EventOption;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Term;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * From offence to finding, and to the end of the dispute (semantics.md 31): a directed pair's
 * {@code within}, the lateness allowed, {@code then after} and the challenge, added up and held
 * against {@code slashable for}.
 */
final class DisputePaths {
  private final Facts facts;
  private final Lengths lengths;
  private final Sources sources;

  DisputePaths(Facts facts) {
    this.facts = facts;
    this.lengths = new Lengths(facts);
    this.sources = new Sources(facts.subject().parts());
  }

  DisputePath of(Rule rule) {
    Span span = facts.span(rule);
    Shown<Part> late = lengths.greatest(lateness(rule), span);
    Shown<Length> detected = late.then(l -> lengths.sum(with(directed(rule), l)));
    Shown<Length> settled = late.then(l -> challenge(rule).then(c -> lengths.sum(all(rule, l, c))));
    Optional<Length> horizon = facts.subject().terms().slashableFor().map(Length::new);
    Shown<Boolean> inTime =
        horizon.isEmpty()
            ? new Shown.Proved<>(true)
            : settled.then(s -> lengths.isAtMost(s, least(horizon.get()), span));
    return new DisputePath(rule.name(), detected, settled, horizon, inTime, span);
  }

  /** {@code slashable for} at its least over the parameters. */
  private Length least(Length known) {
    return facts.subject().written(Term.SlashableFor.class).stream()
        .findFirst()
        .flatMap(t -> facts.interval(t.distance()).low())
        .map(l -> new Length(new Extent(known.extent().clock(), l.floor().value().longValue())))
        .orElse(known);
  }

  private static List<Part> with(List<Part> parts, Part more) {
    List<Part> out = new ArrayList<>(parts);
    out.add(more);
    return out;
  }

  private List<Part> all(Rule rule, Part late, Part challenge) {
    List<Part> out = with(directed(rule), late);
    rule.then()
        .ifPresent(t ->
            out.add(
                new Part(
                    t.clock(), facts.subject().ranges().of(t.delay()).high(), t.delay().span())));
    out.add(challenge);
    return out;
  }

  /** The offence of a directed pair is its first-named, up to {@code within} before the finding. */
  private List<Part> directed(Rule rule) {
    if (!(rule.trigger() instanceof Trigger.Cross c)) {
      return List.of();
    }
    Optional<Extent> within = c.within();
    Optional<Expression> written =
        facts
            .clause(rule, Clause.On.class)
            .flatMap(o ->
                o.trigger() instanceof io.talion.grammar.ast.Trigger.Cross x
                    ? x.join().within()
                    : Optional.empty());
    return within.stream().map(w -> part(w, written, facts.span(rule))).toList();
  }

  /** {@code late} and the {@code late accept} of the kinds that the rule's trigger comes from. */
  private List<Part> lateness(Rule rule) {
    List<Part> out = new ArrayList<>();
    facts
        .subject()
        .terms()
        .late()
        .ifPresent(l ->
            facts.subject().written(Term.Late.class).stream()
                .findFirst()
                .ifPresent(t -> out.add(part(l, Optional.of(t.distance()), t.span()))));
    Set<String> kinds = kinds(rule.trigger());
    for (Declaration.Event e : facts.subject().declarations(Declaration.Event.class)) {
      if (kinds.contains(e.name().text())) {
        e.options().forEach(o -> accepted(e, o, out));
      }
    }
    return out;
  }

  private void accepted(Declaration.Event e, EventOption o, List<Part> out) {
    if (o instanceof EventOption.LateAccept l) {
      facts.subject().parts().events().values().stream()
          .filter(k -> k.name().equals(e.name().text()))
          .flatMap(k -> k.lateAccept().stream())
          .forEach(x -> out.add(part(x, Optional.of(l.within()), l.span())));
    }
  }

  private Set<String> kinds(Trigger t) {
    Set<String> names = new TreeSet<>();
    List<Integer> streams =
        switch (t) {
          case Trigger.On o -> List.of(o.stream());
          case Trigger.Pair p -> List.of(p.stream());
          case Trigger.Cross c -> List.of(c.left(), c.right());
          case Trigger.Every e -> List.of();
        };
    for (int s : streams) {
      sources.events(s).forEach(e -> names.add(facts.subject().file().program().stream(e).name()));
    }
    return names;
  }

  /** The rule's own challenge or the terms', or a longer one of a stage or an exception. */
  private Shown<Part> challenge(Rule rule) {
    List<Part> out = new ArrayList<>();
    Span span = facts.span(rule);
    rule.challenge()
        .map(Challenge::extent)
        .ifPresent(e ->
            out.add(
                part(e, facts.clause(rule, Clause.Challenge.class).map(c -> c.distance()), span)));
    if (rule.challenge().isEmpty()) {
      facts
          .subject()
          .terms()
          .challenge()
          .ifPresent(e ->
              facts.subject().written(Term.Challenge.class).stream()
                  .findFirst()
                  .ifPresent(t -> out.add(part(e, Optional.of(t.distance()), t.span()))));
    }
    rule.then()
        .flatMap(t -> t.challenge())
        .ifPresent(c -> out.add(part(c.extent(), Optional.empty(), span)));
    rule.exemptions().stream()
        .flatMap(x -> lengthened(x.effect()).stream())
        .forEach(c -> out.add(part(c.extent(), Optional.empty(), span)));
    return lengths.greatest(out, span);
  }

  private static Optional<Challenge> lengthened(Exemption.Effect effect) {
    return switch (effect) {
      case Exemption.Effect.Waive w -> Optional.empty();
      case Exemption.Effect.Replace r -> r.challenge();
      case Exemption.Effect.Lengthen l -> Optional.of(l.challenge());
    };
  }

  private Part part(Extent known, Optional<Expression> written, Span span) {
    Optional<Ratio> most = facts.extent(known, written).high();
    return new Part(known.clock(), most, written.map(Expression::span).orElse(span));
  }
}
