package io.talion.trace.read.scan;

import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.RejectionCode;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds names that stand twice in one object. A few names are compared with each other where a hash
 * of one word does not tell them apart already; many, or escaped ones, go through an ordered set,
 * which no choice of names slows.
 */
final class Duplicates {
  private static final int PAIRWISE = 16;

  private Duplicates() {}

  /**
   * Checks name {@code i} against those from {@code base} on.
   *
   * @param seen the hashes of those
   * @return the hashes with that of {@code i}
   */
  static long check(Members names, int base, int i, long seen) {
    long bit = names.hashBit(i);
    if ((seen & bit) != 0 && i - base < PAIRWISE) {
      for (int j = base; j < i; j++) {
        if (names.sameName(i, j)) {
          throw duplicate(names, i);
        }
      }
    }
    return seen | bit;
  }

  /** Checks all names from {@code base} on, if comparing bytes pair by pair did not. */
  static void checkRest(Members names, int base, boolean escaped) {
    if (!escaped && names.count - base <= PAIRWISE) {
      return;
    }
    Set<String> distinct = new TreeSet<>();
    for (int i = base; i < names.count; i++) {
      if (!distinct.add(names.name(i))) {
        throw duplicate(names, i);
      }
    }
  }

  private static BadInput duplicate(Members names, int i) {
    return new BadInput(
        RejectionCode.DUPLICATE_MEMBER,
        names.nameStart(i) - 1,
        "member \"" + names.name(i) + "\" stands twice in one object");
  }
}
