package io.talion.grammar.parse;

import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Finds the word that a misspelt one was meant to be: one slip in a short word, two in a longer
 * one.
 */
final class Spelling {
  private static final int SHORT = 4;
  private static final int LONGEST = 24;

  private Spelling() {}

  /** The token type of the nearest of the words that could stand there, if one is near. */
  static Optional<Integer> nearest(Token token, IntervalSet candidates) {
    String written = token.getText();
    if (written.length() < 3 || written.length() > LONGEST || !misspellable(token)) {
      return Optional.empty();
    }
    int best = written.length() <= SHORT ? 2 : 3;
    Optional<Integer> nearest = Optional.empty();
    for (int type : candidates.toList()) {
      String word = Words.word(type);
      int distance = word == null ? best : distance(written, word);
      if (distance < best && distance > 0) {
        best = distance;
        nearest = Optional.of(type);
      }
    }
    return nearest;
  }

  private static boolean misspellable(Token token) {
    return token.getType() == TalionLexer.IDENT
        || (Words.word(token.getType()) != null && !Words.reserved(token));
  }

  /** Letters inserted, left out, replaced, or swapped with their neighbour. */
  static int distance(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cell(table, a, b, i, j);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int cell(int[][] table, String a, String b, int i, int j) {
    int replace = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replace, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }
}
