package io.talion.reference;

import io.talion.compiler.core.Challenge;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import java.util.List;
import java.util.Optional;

/**
 * What a rule that fired demands, which exceptions may change (semantics.md 25).
 *
 * @param penalties what it demands; none if expired, waived or superseded
 * @param status as far as it is known when found
 * @param exceptions those that applied
 * @param challenge the one in force: the rule's, else that of the terms, or what an exception says
 * @param goesOn whether a later stage follows
 */
record Sentence(
    List<Penalty> penalties,
    Finding.Status status,
    List<Finding.AppliedException> exceptions,
    Optional<Challenge> challenge,
    boolean goesOn) {

  /** An expired offence demands nothing. */
  static Sentence of(
      boolean expired, List<Penalty> penalties, Optional<Challenge> challenge, boolean goesOn) {
    return expired
        ? new Sentence(List.of(), Finding.Status.EXPIRED, List.of(), challenge, goesOn)
        : new Sentence(penalties, Finding.Status.FINAL, List.of(), challenge, goesOn);
  }

  /** Without penalties and without a later stage. */
  Sentence dismissed(Finding.Status why) {
    return new Sentence(List.of(), why, exceptions, challenge, false);
  }

  Sentence with(Finding.AppliedException exception) {
    return new Sentence(penalties, status, List.of(exception), challenge, goesOn);
  }

  /** With other penalties, and without a later stage. */
  Sentence replaced(List<Penalty> instead) {
    return new Sentence(instead, status, exceptions, challenge, false);
  }

  Sentence lengthened(Optional<Challenge> longer) {
    Optional<Challenge> now =
        longer.map(l -> challenge.map(c -> c.lengthenedBy(l)).orElse(l)).or(() -> challenge);
    return new Sentence(penalties, status, exceptions, now, goesOn);
  }
}
