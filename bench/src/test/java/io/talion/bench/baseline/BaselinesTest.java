package io.talion.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.bench.generate.TaskTrace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The baselines on small traces: the planted faults, and nothing else. */
class BaselinesTest {
  /** Of forty planted second statements every seven bring two that come after more than a day. */
  private static final int PLANTED = 30;

  private static List<ServiceEvent> events(long seed) {
    return Baselines.events(new TaskTrace(60_000, seed, 400));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyPlantedDoubleSignAndNoOther(long seed) {
    List<ServiceEvent> events = events(seed);
    assertThat(Baselines.run("p1", events).size()).isEqualTo(PLANTED);
    assertThat(Baselines.run("p3", events).size()).isEqualTo(PLANTED);
  }

  @Test
  void deviationsAreRare() {
    int found = Baselines.run("p4", events(1)).size();
    assertThat(found).isBetween(1, 40);
  }

  @Test
  void theTraceDependsOnTheSeedAlone() {
    assertThat(events(5)).isEqualTo(events(5)).isNotEqualTo(events(6)).hasSize(60_000);
    assertThat(events(5)).isSortedAccordingTo((a, b) -> Long.compare(a.time(), b.time()));
  }

  @Test
  void lazyOperatorsAreFound() {
    Verdicts verdicts = Baselines.run("p2", Baselines.events(new TaskTrace(300_000, 7, 1000)));
    assertThat(verdicts.size()).isPositive();
  }
}
