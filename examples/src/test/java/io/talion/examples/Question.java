package io.talion.examples;

import java.util.Arrays;
import java.util.Locale;

/** What people look for in the examples. The tag in a README is the name in lower case. */
enum Question {
  SILENCE("Who pays for silence: what was owed and never came?"),
  EQUIVOCATION("Who pays for two statements that contradict each other?"),
  FRAUD("Who pays for a claim that later turns out to be false?"),
  DEADLINE("What has to be done in time, and what excuses it?"),
  EVIDENCE("What counts as evidence: whose, how old, how often?"),
  QUORUM("How much of the stake, or how many members, must agree?"),
  COMMITTEE("Who is in a committee, who enters, who is put out?"),
  LIMITS("How is the harm of a mistake limited: rates, caps, budgets?"),
  ESCALATION("Where does the second time cost more than the first?"),
  DISPUTE("Who can stop a penalty: veto, challenge, appeal?"),
  CORRELATION("Where does the penalty depend on what others did?"),
  HISTORY("Whose stake counts: now, then, or at the reference block?"),
  ATTRIBUTION("Where is stake counted once, and for whom?"),
  REWARDS("Who earns what, and where does the remainder go?"),
  PRICES("What guards prices, rates and rebases?"),
  EXPOSURE("What does a failure cost in all, and who covers it?");

  private final String text;

  Question(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  static boolean exists(String tag) {
    return Arrays.stream(values()).anyMatch(q -> q.tag().equals(tag));
  }
}
