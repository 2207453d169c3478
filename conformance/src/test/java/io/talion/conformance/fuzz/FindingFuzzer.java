package io.talion.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.embed.Evaluator;
import io.talion.embed.Params;
import io.talion.embed.explain.EvidenceCheck;
import io.talion.embed.explain.PlacedEvent;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Any bytes as a finding: only what the trace shows is ever derived. */
public final class FindingFuzzer {
  private static final List<Event> EVENTS = Subject.read(Subject.TRACE).events();
  private static final Set<String> REAL =
      Subject.findings(Evaluator.REFERENCE, EVENTS).stream()
          .map(Finding::id)
          .collect(Collectors.toSet());

  private static final EvidenceCheck CHECK =
      new EvidenceCheck(
          Subject.POLICY,
          Params.none(),
          EVENTS.stream().map(e -> new PlacedEvent(e, "fuzz.ndjson", 1)).toList(),
          OptionalLong.empty());

  private FindingFuzzer() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    EvidenceCheck.Outcome outcome = CHECK.check(new String(input, StandardCharsets.UTF_8));
    if (outcome.derived()) {
      assertThat(REAL).contains(outcome.id());
    }
  }
}
