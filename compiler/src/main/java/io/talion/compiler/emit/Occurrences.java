package io.talion.compiler.emit;

import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Rule.Firing;
import io.talion.compiler.core.Trigger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What tells findings of a rule with the same key apart in their ids (semantics.md 35 and 58): the
 * time, for a rule that may fire again, and its number where the key has fired at that time before,
 * since blocks may share a time, and equal elements of theirs an id. Confined to one run, which
 * asks in the order of firing.
 */
public final class Occurrences {
  private final boolean timed;
  private final Map<List<String>, Integer> fired = new HashMap<>();
  private long time = Long.MIN_VALUE;

  /** Those of one rule in one run. */
  public Occurrences(Rule rule) {
    this.timed =
        switch (rule.firing()) {
          case Firing.OncePer o -> false;
          case Firing.AgainAfter a -> true;
          case Firing.AgainWhenCleared a -> true;
          case Firing.EveryTime e -> rule.trigger() instanceof Trigger.Every;
        };
  }

  /**
   * Of a firing, as it ends the array that an id is made of.
   *
   * @param key its texts
   * @param now milliseconds since 1970; never less than before
   */
  public String of(List<String> key, long now) {
    if (now != time) {
      time = now;
      fired.clear();
    }
    int before = fired.merge(List.copyOf(key), 1, Integer::sum) - 1;
    String first = timed ? String.valueOf(now) : "0";
    return before == 0 ? first : first + "," + before;
  }
}
