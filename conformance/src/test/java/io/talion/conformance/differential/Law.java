package io.talion.conformance.differential;

import java.util.List;
import java.util.Optional;

/** What must hold of a policy and its events; a violation says what was seen instead. */
@FunctionalInterface
interface Law {
  Optional<String> violation(Prepared checked);

  /** Two verdicts that must be equal in everything. */
  static Optional<String> equal(String what, Verdict expected, String other, Verdict actual) {
    return expected.equals(actual) && expected.failure().isEmpty()
        ? Optional.empty()
        : Optional.of(sides(what, expected, other, actual));
  }

  /** Two verdicts whose findings must be equal, whatever was counted. */
  static Optional<String> equalFindings(
      String what, Verdict expected, String other, Verdict actual) {
    boolean failed = !(expected.failure() + actual.failure()).isEmpty();
    return !failed && expected.findings().equals(actual.findings())
        ? Optional.empty()
        : Optional.of(sides(what, expected, other, actual));
  }

  /** The findings of a shorter trace must be the first ones of the longer. */
  static Optional<String> begins(String what, Verdict shorter, String other, Verdict longer) {
    List<String> all = longer.findings();
    int n = shorter.findings().size();
    boolean failed = !(shorter.failure() + longer.failure()).isEmpty();
    return !failed && n <= all.size() && all.subList(0, n).equals(shorter.findings())
        ? Optional.empty()
        : Optional.of(sides(what, shorter, other, longer));
  }

  private static String sides(String what, Verdict expected, String other, Verdict actual) {
    return "--- " + what + "\n" + expected.text() + "\n--- " + other + "\n" + actual.text() + "\n";
  }
}
