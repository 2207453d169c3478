package io.talion.cli.diff;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.write.FindingJson;
import io.talion.trace.write.PayoutJson;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where what two policies find and pay on one trace parts: ids and names of policies apart. */
public final class FindingDiff {
  private static final Pattern NAMES =
      Pattern.compile(
          "^\\{(?:\"finding\":\"[0-9a-f]*\"|(\"reward\":\"[^\"]*\")),"
              + "\"policy\":\"[^\"]*\",\"version\":\"[^\"]*\",");

  private FindingDiff() {}

  /**
   * The first place at which they differ.
   *
   * @param index counted from 0
   * @param left what A says there, if it says anything
   */
  public record First(int index, Optional<String> left, Optional<String> right) {}

  /** Empty if they say the same. */
  public static Optional<First> between(List<String> a, List<String> b) {
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      Optional<String> x = i < a.size() ? Optional.of(a.get(i)) : Optional.empty();
      Optional<String> y = i < b.size() ? Optional.of(b.get(i)) : Optional.empty();
      if (!x.equals(y)) {
        return Optional.of(new First(i, x, y));
      }
    }
    return Optional.empty();
  }

  /** What is found and paid, in the order of output, without ids and names of policies. */
  public static List<String> lines(List<Finding> findings, List<Payout> payouts) {
    record Line(long time, String json) {}
    return Stream.concat(
            findings.stream().map(f -> new Line(f.time(), FindingJson.of(f))),
            payouts.stream().map(p -> new Line(p.time(), PayoutJson.of(p))))
        .sorted(Comparator.comparingLong(Line::time))
        .map(l -> withoutNames(l.json()))
        .toList();
  }

  private static String withoutNames(String json) {
    return NAMES.matcher(json).replaceFirst(m -> m.group(1) == null ? "{" : "{" + m.group(1) + ",");
  }
}
