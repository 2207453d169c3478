package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.cli.host.Nearest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Misspelt words find the one that was meant, and only then. */
final class NearestTest {
  private static final List<String> WORDS = List.of("check", "run", "test", "doctor");

  @Test
  void oneSlipIsForgiven() {
    assertThat(Nearest.to("chekc", WORDS)).hasValue("check");
    assertThat(Nearest.to("rn", WORDS)).hasValue("run");
    assertThat(Nearest.to("docter", WORDS)).hasValue("doctor");
  }

  @Test
  void somethingElseIsNot() {
    assertThat(Nearest.to("explain", WORDS)).isEmpty();
  }

  @Test
  void distanceCountsEdits() {
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("ab", "ba")).isEqualTo(1);
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
  }
}
