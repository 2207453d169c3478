package io.talion.compiler.analysis.conflict;

import io.talion.compiler.core.Exemption;
import io.talion.compiler.core.Rule;
import io.talion.compiler.fold.Ranges;
import io.talion.compiler.report.Report;
import io.talion.compiler.rule.Exemptions;
import io.talion.compiler.rule.Exemptions.Bearing;
import java.util.Collection;
import java.util.List;

/**
 * Two exceptions to one rule that can apply together and are not ordered by {@code prefer}: T0601
 * (language.md sections 6 and 12). They exclude each other where the conditions of both and of the
 * rule are shown never to hold together.
 */
public final class Conflicts {
  private final Exemptions exemptions;
  private final Ranges ranges;
  private final Report report;

  private Conflicts(Exemptions exemptions, Ranges ranges, Report report) {
    this.exemptions = exemptions;
    this.ranges = ranges;
    this.report = report;
  }

  /** Looks at every rule and says what it finds. */
  public static void run(
      Collection<Rule> rules, Exemptions exemptions, Ranges ranges, Report report) {
    Conflicts conflicts = new Conflicts(exemptions, ranges, report);
    rules.forEach(conflicts::check);
  }

  private void check(Rule rule) {
    List<Bearing> all = exemptions.of(rule.id());
    if (all.size() < 2) {
      return;
    }
    Facts facts = new Facts(ranges);
    List<List<Atom>> ofRule = facts.of(rule.steps());
    List<List<List<Atom>>> own = all.stream().map(b -> facts.of(b.exemption().tests())).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        boolean open = !isOrdered(all.get(i), all.get(j));
        if (open && Facts.canHold(List.of(ofRule, own.get(i), own.get(j)))) {
          complain(all.get(i).exemption(), all.get(j), rule);
        }
      }
    }
  }

  private boolean isOrdered(Bearing a, Bearing b) {
    return exemptions.amongExceptions().isOver(a.id(), b.id())
        || exemptions.amongExceptions().isOver(b.id(), a.id());
  }

  private void complain(Exemption first, Bearing second, Rule rule) {
    String other = second.exemption().name();
    report.error(
        "T0601",
        second.written().name().span(),
        "`"
            + first.name()
            + "` and `"
            + other
            + "` can apply to one finding of `"
            + rule.name()
            + "`",
        "nothing shows that their conditions exclude each other, and neither is preferred",
        "write `prefer "
            + first.name()
            + " over "
            + other
            + "` or the other way round, or make the conditions exclude each other");
  }
}
