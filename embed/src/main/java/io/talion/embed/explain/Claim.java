package io.talion.embed.explain;

import io.talion.trace.finding.Finding;
import io.talion.trace.write.FindingJson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a line says of a finding, member by member as it is written.
 *
 * @param members of its canonical JSON
 */
record Claim(Map<String, String> members) {
  /** What other findings decide, which evidence does not show. */
  private static final Set<String> ELSEWHERE = Set.of("status", "cut");

  static Claim of(String line) {
    return new Claim(JsonMembers.of(line).orElse(Map.of()));
  }

  /** Empty where the line is no finding. */
  String id() {
    return text("finding");
  }

  String rule() {
    return text("rule");
  }

  /** As it is written, without quotes. */
  String offender() {
    return text("offender");
  }

  List<String> evidence() {
    return JsonMembers.elements(members.getOrDefault("evidence", ""));
  }

  /** The members in which a finding differs from it. */
  List<String> others(Finding finding) {
    Map<String, String> found = JsonMembers.of(FindingJson.of(finding)).orElseThrow();
    Set<String> names = new LinkedHashSet<>(members.keySet());
    names.addAll(found.keySet());
    return names.stream().filter(n -> !Objects.equals(members.get(n), found.get(n))).toList();
  }

  /** Of such members those that are wrong. */
  static List<String> wrong(List<String> others) {
    return others.stream().filter(n -> !ELSEWHERE.contains(n)).toList();
  }

  private String text(String member) {
    return members.getOrDefault(member, "").replace("\"", "");
  }
}
