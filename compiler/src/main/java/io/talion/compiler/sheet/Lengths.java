package io.talion.compiler.sheet;

import io.talion.compiler.sheet.Sheet.Length;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sums and comparisons of distances on several clocks: on one clock as they are, else in
 * milliseconds, which only declared clocks have (semantics.md 2 and 31).
 */
final class Lengths {
  private final Facts facts;

  Lengths(Facts facts) {
    this.facts = facts;
  }

  /** A distance and what it is written with; {@code most} empty if nothing bounds it. */
  record Part(Clock clock, Optional<Ratio> most, Span span) {
    boolean isNothing() {
      return most.filter(m -> m.signum() == 0).isPresent();
    }
  }

  /** The sum; parts of nothing have no clock. */
  Shown<Length> sum(List<Part> parts) {
    List<Part> some = parts.stream().filter(p -> !p.isNothing()).toList();
    Clock clock = some.isEmpty() ? Clock.TIME : some.get(0).clock();
    boolean one = some.stream().allMatch(p -> p.clock().equals(clock));
    Ratio total = Ratio.ZERO;
    for (Part p : some) {
      Optional<Ratio> unit = one ? Optional.of(Ratio.ONE) : facts.unit(p.clock());
      if (p.most().isEmpty()) {
        return new Shown.NotShown<>("nothing bounds this distance", p.span());
      }
      if (unit.isEmpty()) {
        return undeclared(p);
      }
      total = total.add(p.most().get().multiply(unit.get()));
    }
    return new Shown.Proved<>(length(one ? clock : Clock.TIME, total));
  }

  private static Length length(Clock clock, Ratio total) {
    return new Length(new Extent(clock, total.ceil().value().longValueExact()));
  }

  private static <T> Shown<T> undeclared(Part p) {
    return new Shown.NotShown<>(
        "no `clock "
            + p.clock().name()
            + "` is declared, so this cannot be added to other clocks' distances",
        p.span());
  }

  /** Whether {@code a} is at most {@code b}. */
  Shown<Boolean> isAtMost(Length a, Length b, Span blame) {
    Extent x = a.extent();
    Extent y = b.extent();
    if (x.clock().equals(y.clock())) {
      return new Shown.Proved<>(x.distance() <= y.distance());
    }
    for (Extent e : List.of(x, y)) {
      if (e.distance() != 0 && facts.unit(e.clock()).isEmpty()) {
        return undeclared(new Part(e.clock(), Optional.empty(), blame));
      }
    }
    return new Shown.Proved<>(millis(x).compareTo(millis(y)) <= 0);
  }

  private Ratio millis(Extent e) {
    return Ratio.of(e.distance(), 1).multiply(facts.unit(e.clock()).orElse(Ratio.ONE));
  }

  /** The greater of some lengths, on one clock or in milliseconds. */
  Shown<Part> greatest(List<Part> parts, Span blame) {
    List<Part> some = new ArrayList<>(parts.stream().filter(p -> !p.isNothing()).toList());
    if (some.isEmpty()) {
      return new Shown.Proved<>(new Part(Clock.TIME, Optional.of(Ratio.ZERO), blame));
    }
    boolean one = some.stream().allMatch(p -> p.clock().equals(some.get(0).clock()));
    Part most = null;
    for (Part p : some) {
      Optional<Ratio> unit = one ? Optional.of(Ratio.ONE) : facts.unit(p.clock());
      if (unit.isEmpty() && some.size() > 1) {
        return undeclared(p);
      }
      Optional<Ratio> size = p.most().map(m -> m.multiply(unit.orElse(Ratio.ONE)));
      if (size.isEmpty()) {
        return new Shown.NotShown<>("nothing bounds this distance", p.span());
      }
      Part scaled = new Part(one ? p.clock() : Clock.TIME, size, p.span());
      most = most == null || size.get().compareTo(most.most().orElseThrow()) > 0 ? scaled : most;
    }
    return new Shown.Proved<>(java.util.Objects.requireNonNull(most));
  }
}
