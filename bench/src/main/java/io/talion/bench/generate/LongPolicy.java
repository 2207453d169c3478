package io.talion.bench.generate;

/**
 * A policy of any length over the events of the reference trace: a duty, and rules like those of
 * {@code bench/policies}, each with constants of its own, so that they share what can be shared and
 * nothing else.
 */
public final class LongPolicy {
  private static final String HEAD =
      """
      policy bench.long version 1.0.0 language 1

      event assign { operator: Operator  operatorSet: String  task: String }
        key (operator)
      event attest { operator: Operator  operatorSet: String  task: String  payload: Hash }
        key (operator)

      duty Answer for each a in assign {
        owed by a.operator
        met by r in attest of a.operator where r.operatorSet == a.operatorSet and r.task == a.task
        within 10 minutes
      }
      """;

  /** Lines of a rule with the empty one before it. */
  private static final int RULE = 9;

  private LongPolicy() {}

  /** A policy with so many rules. */
  public static String ofRules(int rules) {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < rules; i++) {
      text.append(i % 2 == 0 ? pair(i) : share(i));
    }
    return text.toString();
  }

  /** A policy of about so many lines. */
  public static String ofLines(int lines) {
    return ofRules((lines - (int) HEAD.lines().count()) / RULE);
  }

  private static String pair(int i) {
    return """

    rule double_sign_%d {
      on a, b in attest matching (operator, operatorSet, task) within %d minutes
      when a.payload != b.payload
      against b.operator
      let task = b.task
      flag "double sign"
      fires once per (b)
    }
    """
        .formatted(i, 60 + i);
  }

  private static String share(int i) {
    return """

    rule liveness_%d {
      on d in Answer
      when share(x.missed for x in Answer of d.operator last %d at least 100) or else 0%% > %d%%
      against d.operator
      let missed = count(x in Answer of d.operator last 100 where x.missed)
      flag "misses too many"
      fires again after 1 day
    }
    """
        .formatted(i, 100 + i, 20 + i % 50);
  }
}
