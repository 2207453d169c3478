package io.talion.compiler.fold;

import io.talion.trace.value.Ratio;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * What is known of a number: inclusive bounds, either of which may be missing. Quantities are in
 * their base units.
 */
public record Interval(Optional<Ratio> low, Optional<Ratio> high) {
  public static final Interval ALL = new Interval(Optional.empty(), Optional.empty());
  public static final Interval NOT_NEGATIVE =
      new Interval(Optional.of(Ratio.ZERO), Optional.empty());

  public static Interval of(Ratio low, Ratio high) {
    return new Interval(Optional.of(low), Optional.of(high));
  }

  public static Interval exactly(Ratio r) {
    return of(r, r);
  }

  /** Whether 0 is shown not to be in it. */
  public boolean excludesZero() {
    return low.filter(l -> l.signum() > 0).isPresent()
        || high.filter(h -> h.signum() < 0).isPresent();
  }

  public boolean isNotNegative() {
    return low.filter(l -> l.signum() >= 0).isPresent();
  }

  /** Whether every number in it is at least {@code r}. */
  public boolean isAtLeast(Ratio r) {
    return low.filter(l -> l.compareTo(r) >= 0).isPresent();
  }

  /** Whether every number in it is at most {@code r}. */
  public boolean isAtMost(Ratio r) {
    return high.filter(h -> h.compareTo(r) <= 0).isPresent();
  }

  /** Whether every number in {@code o} is in it. */
  public boolean contains(Interval o) {
    return low.filter(l -> !o.isAtLeast(l)).isEmpty() && high.filter(h -> !o.isAtMost(h)).isEmpty();
  }

  /** What of it lies in {@code o} too. */
  public Interval within(Interval o) {
    Optional<Ratio> lowest =
        low.isEmpty() || o.low.filter(l -> l.compareTo(low.get()) > 0).isPresent() ? o.low : low;
    Optional<Ratio> highest =
        high.isEmpty() || o.high.filter(h -> h.compareTo(high.get()) < 0).isPresent()
            ? o.high
            : high;
    return new Interval(lowest, highest);
  }

  public Interval add(Interval o) {
    return new Interval(both(low, o.low, Ratio::add), both(high, o.high, Ratio::add));
  }

  public Interval negate() {
    return new Interval(high.map(Ratio::negate), low.map(Ratio::negate));
  }

  /** Of products; only what is needed: both not negative, or both bounded. */
  public Interval multiply(Interval o) {
    if (isNotNegative() && o.isNotNegative()) {
      return new Interval(both(low, o.low, Ratio::multiply), both(high, o.high, Ratio::multiply));
    }
    return ALL;
  }

  /** Of quotients of numbers that are not negative. */
  public Interval divide(Interval o) {
    boolean positive = o.low.filter(l -> l.signum() > 0).isPresent();
    if (!isNotNegative() || !o.isNotNegative()) {
      return ALL;
    }
    Optional<Ratio> top = positive ? both(high, o.low, Interval::quotient) : Optional.empty();
    Optional<Ratio> bottom =
        o.high.isPresent() && o.excludesZero()
            ? both(low, o.high, Interval::quotient)
            : Optional.of(Ratio.ZERO);
    return new Interval(bottom, top);
  }

  public Interval min(Interval o) {
    return new Interval(both(low, o.low, Interval::lesser), either(high, o.high, Interval::lesser));
  }

  public Interval max(Interval o) {
    return new Interval(
        either(low, o.low, Interval::greater), both(high, o.high, Interval::greater));
  }

  /** The smallest that covers both. */
  public Interval union(Interval o) {
    return new Interval(both(low, o.low, Interval::lesser), both(high, o.high, Interval::greater));
  }

  private static Ratio quotient(Ratio a, Ratio b) {
    return a.divide(b).orElseThrow();
  }

  private static Ratio lesser(Ratio a, Ratio b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Ratio greater(Ratio a, Ratio b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Optional<Ratio> both(
      Optional<Ratio> a, Optional<Ratio> b, BinaryOperator<Ratio> f) {
    return a.flatMap(x -> b.map(y -> f.apply(x, y)));
  }

  private static Optional<Ratio> either(
      Optional<Ratio> a, Optional<Ratio> b, BinaryOperator<Ratio> f) {
    return a.isEmpty() ? b : b.isEmpty() ? a : both(a, b, f);
  }
}
