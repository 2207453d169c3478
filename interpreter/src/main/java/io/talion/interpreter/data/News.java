package io.talion.interpreter.data;

import io.talion.trace.column.Column;
import java.util.Arrays;

/**
 * Which rows of a chunk's steps matter to a {@link LastTally}: those of keys that any step tells
 * another value than they had. Where most rows tell something new, nobody compares for a while.
 */
final class News {
  /** Comparing pays as long as less than one row in so many is new. */
  private static final int OFTEN = 4;

  /** Chunks in which all rows are taken before the next one is compared. */
  private static final int BLIND = 15;

  private final TallyValues before;

  /** By key: whether a step tells it something new. */
  private boolean[] told = {};

  private int[] picked = {};
  private int blind;
  private int rows;
  private int news;

  News(TallyValues before) {
    this.before = before;
  }

  /** Looks at the next step, whose n rows have these keys and values. */
  void look(int[] keys, Column values, int n) {
    if (picked.length < n) {
      picked = new int[Math.max(n, picked.length * 2)];
    }
    rows += n;
    if (blind > 0) {
      return;
    }
    int different = before.changed(keys, values, n, picked);
    if (told.length < before.bound()) {
      told = Arrays.copyOf(told, Math.max(before.bound(), told.length * 2));
    }
    for (int i = 0; i < different; i++) {
      told[keys[picked[i]]] = true;
    }
    news += different;
  }

  /** Adds those rows of a step that matter, after all steps were looked at. */
  void add(int[] keys, int[] instants, int n, LastTurns to) {
    int taken = 0;
    for (int i = 0; i < n && news > 0 && blind == 0; i++) {
      picked[taken] = i;
      taken += told[keys[i]] ? 1 : 0;
    }
    if (blind > 0) {
      to.add(keys, instants, n);
    } else {
      to.add(keys, instants, picked, taken);
    }
  }

  /** Nothing is new any more: {@code turns} has what was added. */
  void clear(LastTurns turns) {
    for (int turn = 0; turn < turns.size() && blind == 0; turn++) {
      told[turns.key(turn)] = false;
    }
    if (blind > 0) {
      blind--;
    } else if (news > rows / OFTEN) {
      blind = BLIND;
    }
    rows = 0;
    news = 0;
  }
}
