package io.talion.embed.chain;

import io.talion.compiler.core.Terms.Combine;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Ratio;
import java.util.HashMap;
import java.util.Map;

/**
 * What slashes of one instant have taken so far. On chain each slash is a part of what the one
 * before left. Where {@code combine sum} means parts of the stake at the start of the instant, a
 * later one has to be a greater part of the rest: a tenth after a half is a fifth.
 */
final class Spent {
  private record Instant(long time, long block) {}

  private record Account(String offender, String bucket) {}

  private Instant at = new Instant(Long.MIN_VALUE, 0);
  private final Map<Account, Ratio> taken = new HashMap<>();

  /** The part of what is left that a part of the whole is. */
  Ratio ofRest(Finding f, String bucket, Ratio ratio, Combine combine) {
    if (combine != Combine.SUM) {
      return ratio;
    }
    Instant now = new Instant(f.time(), f.block());
    if (!now.equals(at)) {
      taken.clear();
      at = now;
    }
    Account account = new Account(f.offender().map(Object::toString).orElse(""), bucket);
    Ratio before = taken.getOrDefault(account, Ratio.ZERO);
    Ratio rest = Ratio.ONE.subtract(before);
    taken.put(account, before.add(ratio));
    return ratio.divide(rest).map(r -> least(Ratio.ONE, r)).orElse(Ratio.ZERO);
  }

  private static Ratio least(Ratio a, Ratio b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
