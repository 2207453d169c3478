package io.talion.reference;

import io.talion.trace.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who gets which share of a pool, exactly (semantics.md 30 and 50): by weight, nobody above the
 * cap, and what a cap leaves is divided again among the others until none is over theirs.
 */
final class Distribution {
  /**
   * One among whom the pool is divided.
   *
   * @param cap the most it may get
   */
  record Claim(Ratio weight, Optional<Ratio> cap) {}

  private final List<Claim> claims;
  private final List<Optional<Ratio>> fixed = new ArrayList<>();

  private Distribution(List<Claim> claims) {
    this.claims = claims;
    claims.forEach(c -> fixed.add(Optional.empty()));
  }

  /**
   * The share of each claim, in order.
   *
   * @param pool not negative
   * @param outOf the sum of weights of which each is a part: what is beyond the sum of the claims'
   *     is a claim of nobody
   */
  static List<Ratio> of(Ratio pool, List<Claim> claims, Optional<Ratio> outOf) {
    List<Claim> all = new ArrayList<>(claims);
    Ratio weights = sum(claims.stream().map(Claim::weight).toList());
    Ratio nobody = outOf.map(t -> t.subtract(weights)).orElse(Ratio.ZERO);
    all.add(new Claim(max(nobody, Ratio.ZERO), Optional.empty()));
    List<Ratio> shares = new Distribution(all).shares(pool);
    return shares.subList(0, claims.size());
  }

  private List<Ratio> shares(Ratio pool) {
    List<Ratio> shares = divided(pool);
    while (capped(shares)) {
      shares = divided(pool);
    }
    return shares;
  }

  /** What is not fixed divided by weight among those whose share is not. */
  private List<Ratio> divided(Ratio pool) {
    Ratio left = pool.subtract(sum(fixed.stream().flatMap(Optional::stream).toList()));
    List<Ratio> open = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      open.add(fixed.get(i).isPresent() ? Ratio.ZERO : claims.get(i).weight());
    }
    Ratio total = sum(open);
    List<Ratio> shares = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      Ratio weight = open.get(i);
      shares.add(
          fixed.get(i).orElseGet(() -> left.multiply(weight).divide(total).orElse(Ratio.ZERO)));
    }
    return shares;
  }

  /** Fixes all that are over their cap; whether any was. */
  private boolean capped(List<Ratio> shares) {
    boolean any = false;
    for (int i = 0; i < claims.size(); i++) {
      Optional<Ratio> cap = claims.get(i).cap();
      if (cap.isPresent() && shares.get(i).compareTo(cap.get()) > 0) {
        fixed.set(i, cap);
        any = true;
      }
    }
    return any;
  }

  private static Ratio sum(List<Ratio> ratios) {
    return ratios.stream().reduce(Ratio.ZERO, Ratio::add);
  }

  private static Ratio max(Ratio a, Ratio b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
