package io.talion.conformance.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Policies whose rules look at one operator each, and traces for them: what several evaluators can
 * share. Random windows, limits, penalties and firings; blocks now and then, equal times, events
 * that come late, repeated or too far ahead.
 */
final class MemberPolicies {
  private static final String EVENTS =
      """
      event Assigned { operator: Operator  task: String } key (operator)
      event Answer { operator: Operator  task: String  payload: Int  stake: Amount[ETH] } key (operator)
      event Report { about: Operator  score: Int } key (about)
      """;

  private static final List<String> RULES =
      List.of(
          """
          on a, b in Answer matching (operator, task) within %d minutes
          when a.payload != b.payload
          against b.operator
          slash %d%%
          fires once per (b)
          because "{a.payload} and {b.payload}"
          """,
          """
          on a, b in Answer matching (operator) within %d minutes
          when a.payload > b.payload + 5
          against a.operator
          slash %d%%
          fires once per (a.operator, a.task)
          because "{a.payload} after {b.payload}"
          """,
          """
          on d in Duty
          when share(x.missed for x in Duty of d.operator last %d at least 2) or else 0%% > %d%%
          against d.operator
          slash 1%%
          fires again after 5 minutes
          because "misses"
          """,
          """
          on d in Duty
          when d.missed and count(x in Duty of d.operator last %d minutes where x.missed) > 1
          against d.operator
          slash %d%%
          fires every time
          because "missed {d.task}"
          """,
          """
          on r in Report
          let worst = max(x.score for x in Report of r.about last %d minutes) or else 0
          when worst > %d
          against r.about
          jail 1 day
          fires every time
          because "score {worst}"
          """,
          """
          every %d minutes each o in Operator
          let n = count(a in Answer of o last %d minutes)
          when n > 0 and total(o) > 2 ETH
          against o
          slash 2%%
          fires every time
          because "{n} answers"
          """,
          """
          on e in Assigned
          when not exists(a in Answer of e.operator last %d minutes where a.payload > %d)
          against e.operator
          flag "quiet"
          fires again when cleared
          because "nothing from {e.operator}"
          """);

  /** What looks at all operators together. */
  private static final List<String> SUMS =
      List.of(
          """
          on a, b in Answer matching (operator, task) within %d minutes
          when a.payload != b.payload
          against b.operator
          let fault = sum(total(o) for o in Operator where exists(f in Fault of o last %d minutes))
          flag "fault"
          fires once per (b)
          because "{fault} of {sum(total(o) for o in Operator)}"
          """,
          """
          on r in Report
          let worst = max(x.score for x in Report last %d minutes) or else 0
          when worst > %d
          against r.about
          jail 1 day
          fires every time
          because "{worst} of {count(x in Report last 1 minute)}"
          """,
          """
          on d in Duty
          when count(x in Duty last %d minutes where x.missed) > %d
          against d.operator
          slash 1%%
          fires again after 1 minute
          because "{d.task}"
          """);

  private static final String FAULT =
      """

      stream Fault { operator: Operator } =
        on a, b in Answer matching (operator, task) within 3 minutes
        when a.payload != b.payload
        emit (operator: b.operator)
      """;

  private static final List<String> TERMS =
      List.of("", "limit 5% per Operator per 10 minutes", "combine max", "combine sum");
  private static final List<String> ARRIVAL =
      List.of("", "", "late 1 minute", "gap at most 1 hour");

  private final Random random;

  MemberPolicies(long seed) {
    random = new Random(seed);
  }

  /** Whose rules need nothing but their operator's events. */
  String policy() {
    return policy(RULES);
  }

  /** Whose rules look at all operators together, too. */
  String summing() {
    return policy(Stream.concat(RULES.stream(), SUMS.stream()).toList()) + FAULT;
  }

  private String policy(List<String> all) {
    StringBuilder text = new StringBuilder("policy members version 1.0.0 language 1\n\nterms {\n");
    text.append("  slashable for 14 days\n  ")
        .append(any(TERMS))
        .append("\n  ")
        .append(any(ARRIVAL));
    text.append("\n}\n\n").append(EVENTS).append(duty()).append(tally());
    int rules = 1 + random.nextInt(4);
    for (int i = 0; i < rules; i++) {
      text.append("\nrule r").append(i).append(" {\n");
      text.append(any(all).formatted(1 + random.nextInt(6), 1 + random.nextInt(4)));
      text.append("}\n");
    }
    return text.toString();
  }

  private String duty() {
    return """

    duty Duty for each a in Assigned {
      owed by a.operator
      met by r in Answer of a.operator where r.task == a.task
      within %d seconds
    }
    """
        .formatted(10 + random.nextInt(120));
  }

  private static String tally() {
    return """

    tally total(op: Operator) : Amount[ETH] = 0 ETH {
      on e in Answer of op => it + e.stake
    }
    """;
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
    for (int i = 0; i < 120; i++) {
      time += random.nextInt(3) == 0 ? 0 : random.nextInt(40) * 500L;
      time += random.nextInt(60) == 0 ? 7_200_000 : 0;
      block += random.nextInt(3);
      long at = random.nextInt(12) == 0 ? time - random.nextInt(100) * 1000L : time;
      String line = event(at, blocks && random.nextInt(3) > 0 ? ",\"block\":" + block : "");
      lines.add(line);
      if (random.nextInt(15) == 0) {
        lines.add(line);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private String event(long time, String block) {
    String operator = "0x" + "%040x".formatted(1 + random.nextInt(6));
    String task = "t" + random.nextInt(5);
    String head = "{\"time\":" + time + block;
    return switch (random.nextInt(3)) {
      case 0 -> head + kind("Assigned", "operator", operator) + text("task", task) + "}";
      case 1 ->
          head
              + kind("Answer", "operator", operator)
              + text("task", task)
              + (",\"payload\":" + random.nextInt(9))
              + text("stake", random.nextInt(3) + "000000000000000000")
              + "}";
      default -> head + kind("Report", "about", operator) + ",\"score\":" + random.nextInt(6) + "}";
    };
  }

  private static String kind(String name, String member, String operator) {
    return text("kind", name) + text(member, operator);
  }

  private static String text(String name, String value) {
    return ",\"" + name + "\":\"" + value + "\"";
  }
}
