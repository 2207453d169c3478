package io.talion.conformance.corpus;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Ratio;
import java.util.List;
import java.util.Locale;

/** A finding as the corpus writes it; see the corpus's README. */
public final class FindingLine {
  private FindingLine() {}

  /**
   * As much of the finding as {@code expected} says: the block and the reason only where it has
   * them.
   */
  static String like(Finding f, String expected) {
    boolean block = expected.indexOf('/') > 0 && expected.indexOf('/') < expected.indexOf(' ');
    return of(f, block, expected.contains(" | "));
  }

  /** With the block counter, with the reason, if asked for. */
  public static String of(Finding f, boolean block, boolean because) {
    StringBuilder line = new StringBuilder().append(f.time());
    if (block) {
      line.append('/').append(f.block());
    }
    line.append(' ').append(f.rule()).append(f.stage() == 0 ? "" : "/" + f.stage());
    line.append(' ').append(f.offender().map(Names::of).orElse("-"));
    line.append(' ').append(f.status().name().toLowerCase(Locale.ROOT));
    f.penalties().forEach(p -> line.append(' ').append(penalty(p)));
    f.cut()
        .ifPresent(
            c -> line.append(" cut ").append(ratio(c.ratio())).append(" by ").append(c.by()));
    f.exceptions()
        .forEach(e -> {
          line.append(" except ").append(e.name()).append(' ').append(e.effect());
          line.append(because && !e.because().isEmpty() ? " (" + e.because() + ")" : "");
        });
    return because ? line.append(" | ").append(f.because()).toString() : line.toString();
  }

  private static String penalty(Penalty penalty) {
    return switch (penalty) {
      case Penalty.Slash s ->
          "slash "
              + ratio(s.ratio())
              + worth(s)
              + in(s.in())
              + (s.wad().signum() == 0 ? " dust" : "");
      case Penalty.Jail j -> "jail " + j.millis();
      case Penalty.Tombstone t -> "tombstone";
      case Penalty.Eject e -> "eject";
      case Penalty.Strike s -> "strike " + s.count();
      case Penalty.Flag f -> "flag \"" + f.text() + '"';
      case Penalty.Forfeit f -> "forfeit " + ratio(f.ratio()) + " for " + f.millis();
      case Penalty.Pay p ->
          "pay " + p.amount() + " " + p.token().name() + " to " + Names.of(p.to());
    };
  }

  private static String worth(Penalty.Slash s) {
    return s.worth().map(w -> " worth " + w.amount() + " " + w.token().name()).orElse("");
  }

  private static String in(List<String> buckets) {
    return buckets.isEmpty() ? "" : " in " + String.join(",", buckets);
  }

  private static String ratio(Ratio r) {
    return r.numerator() + "/" + r.denominator();
  }
}
