package io.talion.compiler.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The nearest known name: what a misspelt one probably meant. */
public final class Suggest {
  private Suggest() {}

  /**
   * The candidate at the least edit distance, if that is at most a third of its length; of one
   * letter only the same in the other case.
   */
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    return candidates.stream()
        .filter(c -> distance(name, c) <= allowed(Math.min(name.length(), c.length())))
        .min(
            Comparator.<String>comparingInt(c -> distance(name, c))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int allowed(int length) {
    return length == 1 ? 0 : Math.max(1, length / 3);
  }

  /** A fix for an unknown name. */
  public static String fix(String name, Collection<String> candidates, String otherwise) {
    return nearest(name, candidates).map(n -> "did you mean `" + n + "`?").orElse(otherwise);
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1))
                ? 0
                : 1;
        int best = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
        diagonal = row[j];
        row[j] = best;
      }
    }
    return row[b.length()];
  }
}
