package io.talion.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a host hears of findings, and when. */
final class ObserverTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String POLICY =
      """
      policy observed version 1.0.0 language 1
      terms { final after 1 minute  challenge 1 hour }
      event E { operator: Operator } key (operator)
      rule bad {
        on e in E
        against e.operator
        slash 1%
        fires every time
        because "seen"
      }
      """;

  private final List<String> heard = new ArrayList<>();
  private final FindingObserver observer =
      new FindingObserver() {
        private String id = "";

        @Override
        public void found(Finding finding) {
          id = finding.id();
          heard.add(finding.status().toString());
        }

        @Override
        public void status(String finding, Finding.Status status) {
          assertThat(finding).isEqualTo(id);
          heard.add(status.toString());
        }

        @Override
        public String toString() {
          return id;
        }
      };

  private static Event event(int second) {
    return Event.of("E", START.plusSeconds(second), Map.of("operator", "0x" + "01".repeat(20)));
  }

  private Event said(String kind, int second) {
    return Event.of(kind, START.plusSeconds(second), Map.of("finding", observer.toString()));
  }

  @Test
  void eachChangeIsHeardAtOnce() {
    try (Evaluation run = Policy.compile(POLICY).observe(Params.none(), observer)) {
      run.accept(event(0));
      assertThat(heard).isEmpty();
      run.advance(START.plusSeconds(1));
      assertThat(heard).containsExactly("PROVISIONAL");
      run.advance(START.plusSeconds(60));
      assertThat(heard).containsExactly("PROVISIONAL", "FINAL");
      run.accept(said("Challenged", 120));
      run.accept(said("Upheld", 180));
      run.advance(START.plusSeconds(3_599));
      run.accept(said("Executed", 3_600));
    }
    assertThat(heard).containsExactly("PROVISIONAL", "FINAL", "CHALLENGED", "UPHELD", "EXECUTED");
  }

  @Test
  void aRetractionIsHeardAtOnce() {
    try (Evaluation run = Policy.compile(POLICY).observe(Params.none(), observer)) {
      run.accept(event(0).block(7));
      run.advance(START.plusSeconds(1));
      run.accept(Event.of("Retracted", START.plusSeconds(2), Map.of("block", 7)));
      assertThat(heard).containsExactly("PROVISIONAL", "WITHDRAWN");
      assertThat(run.counts().retracted()).isOne();
    }
  }
}
