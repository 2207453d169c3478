package io.talion.cli.diff;

import io.talion.trace.finding.Finding;
import io.talion.trace.write.FindingJson;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the findings of two policies on one trace part: ids and names of policies apart. */
public final class FindingDiff {
  private static final Pattern NAMES =
      Pattern.compile(
          "^\\{\"finding\":\"[0-9a-f]*\",\"policy\":\"[^\"]*\",\"version\":\"[^\"]*\",");

  private FindingDiff() {}

  /**
   * The first place at which they differ.
   *
   * @param index counted from 0
   * @param left what A says there, if it says anything
   */
  public record First(int index, Optional<String> left, Optional<String> right) {}

  /** Empty if they say the same. */
  public static Optional<First> between(List<Finding> a, List<Finding> b) {
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      Optional<String> x = i < a.size() ? Optional.of(json(a.get(i))) : Optional.empty();
      Optional<String> y = i < b.size() ? Optional.of(json(b.get(i))) : Optional.empty();
      if (!x.equals(y)) {
        return Optional.of(new First(i, x, y));
      }
    }
    return Optional.empty();
  }

  private static String json(Finding f) {
    return NAMES.matcher(FindingJson.of(f)).replaceFirst("{");
  }
}
