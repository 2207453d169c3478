package io.talion.conformance.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Policies that look at what happened since a rule fired, and at windows over its findings, in
 * steps of any order; and traces for them with equal times, blocks that fall and operators that
 * fire often.
 */
final class FeedbackPolicies {
  private static final String EVENTS =
      """
      event Block { operator: Operator  signed: Bool  weight: Int } key (operator)
      stream Seen { operator: Operator  missed: Bool  weight: Int } =
        on b in Block emit (operator: b.operator, missed: not b.signed, weight: b.weight - 3)
      """;

  private static final List<String> VALUES =
      List.of(
          "count(x in S of o since j in downtime of o)",
          "count(x in S of o since j in downtime of o where x.weight > 2)",
          "count(x in S of o last 4 since j in downtime of o where x.weight > 2)",
          "count(x in S of o since j in downtime of o last 5 where x.weight < 3)",
          "count(x in S of o last 9 seconds since j in downtime of o)",
          "count(x in S of o before now since j in downtime of o)",
          "count(x in S since j in downtime)",
          "count(x in S of o where x.weight > 1 last 3 since j in downtime of o)",
          "count(x in S of o last 3 at least 2 since j in downtime of o) or else -1",
          "count(x in S of o since j in downtime of o last 3 at least 2 where x.weight > 3) or else -1",
          "(if exists(x in S of o last 2 since j in downtime of o where x.weight > 4) then 1 else 0)",
          "sum(x.weight for x in S of o since j in downtime of o)",
          "sum(x.weight for x in S of o last 4 since j in downtime of o)",
          "sum(x.weight for x in S of o since j in downtime of o last 12 seconds)",
          "floor(100 * avg(x.weight for x in S of o since j in downtime of o) or else 0)",
          "floor(100 * share(x.weight > 2 for x in S of o since j in downtime of o last 6 at least 2) or else 0)",
          "max(x.weight for x in S of o since j in downtime of o) or else 0",
          "distinct(x.weight for x in S of o last 20 seconds since j in downtime of o)",
          "count(x in S of o last 8 seconds at least 2 where x.weight > 2) or else -1",
          "count(x in S of o before now last 4 where x.weight > 2)",
          "count(j in downtime of o)",
          "count(j in downtime of o last 15 seconds)",
          "count(j in downtime last 3)",
          "count(j in downtime since k in downtime of o)",
          "count(j in downtime of o since k in downtime of o)",
          "count(j in downtime before now)",
          "(if exists(j in downtime of o last 7 seconds) then 1 else 0)",
          "count(j in downtime last 9 seconds where j.offender == o)",
          "distinct(j.offender for j in downtime last 30 seconds)");

  private static final List<String> TERMS =
      List.of("", "", "instant per log", "late 3 seconds", "clock slot every 5 seconds");

  private final Random random;

  FeedbackPolicies(long seed) {
    random = new Random(seed);
  }

  String policy() {
    StringBuilder text = new StringBuilder("policy feedback version 1.0.0 language 1\n\nterms {\n");
    text.append("  slashable for 14 days\n  ").append(any(TERMS)).append("\n}\n\n").append(EVENTS);
    int values = 1 + random.nextInt(4);
    for (int i = 0; i < values; i++) {
      String stream = random.nextBoolean() ? "Block" : "Seen";
      text.append("state v%d(o: Operator) : Int = ".formatted(i))
          .append(any(VALUES).replace("in S", "in " + stream))
          .append("\n");
    }
    text.append(
        """

        rule downtime {
          on b in Block
          when v0(b.operator) %s %d and b.weight < %d
          against b.operator
          flag "down"
          fires %s
          because "down"
        }
        """
            .formatted(
                random.nextBoolean() ? ">" : "<",
                random.nextInt(4),
                3 + random.nextInt(5),
                any(List.of("every time", "once per (b)", "again after 5 seconds"))));
    for (int i = 0; i < values; i++) {
      text.append(
          """

          rule watch%d {
            on b in Block
            let v = v%d(b.operator)
            when b.weight >= %d
            against b.operator
            flag "watched"
            fires every time
            because "{v}"
          }
          """
              .formatted(i, i, random.nextInt(4)));
    }
    return text.toString();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** One event a line. */
  String trace() {
    List<String> lines = new ArrayList<>();
    long time = 1_767_225_600_000L;
    long block = 100;
    boolean blocks = random.nextBoolean();
    int operators = 1 + random.nextInt(4);
    for (int i = 0; i < 80; i++) {
      time += random.nextInt(3) == 0 ? 0 : random.nextInt(8) * 500L;
      block += random.nextInt(4) == 0 ? -1 : random.nextInt(3);
      String place = blocks && random.nextInt(4) > 0 ? ",\"block\":" + block : "";
      lines.add(
          "{\"kind\":\"Block\",\"time\":%d%s,\"operator\":\"0x%040x\",\"signed\":%s,\"weight\":%d}"
              .formatted(
                  time,
                  place,
                  1 + random.nextInt(operators),
                  random.nextBoolean(),
                  random.nextInt(7)));
    }
    return String.join("\n", lines) + "\n";
  }
}
