package io.talion.embed.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talion.compiler.core.TestTime;
import io.talion.embed.Params;
import io.talion.embed.Policy;
import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import org.junit.jupiter.api.Test;

/** The clocks of a test (semantics.md 32), the default ones and declared ones. */
final class TestClocksTest {
  private static TestClocks clocks(String terms) {
    String policy =
        "policy t version 1.0.0 language 1\n"
            + terms
            + "\nevent E { operator: Operator }\n"
            + "rule r { on e in E against e.operator flag \"x\" fires every time }\n";
    return new TestClocks(Policy.compile(policy).core(Params.none()).terms());
  }

  @Test
  void blockAndSlotAreTwelveSecondsAnEpochThirtyTwoSlots() {
    TestClocks clocks = clocks("");
    assertThat(clocks.start(Clock.BLOCK, 100)).isEqualTo(TestTime.START + 1_200_000);
    assertThat(clocks.start(Clock.EPOCH, 1)).isEqualTo(clocks.start(Clock.SLOT, 32));
    assertThat(clocks.at(TestTime.START + 384_000))
        .isEqualTo(
            new Coordinates(
                TestTime.START + 384_000, 32, 32, 1, Coordinates.ABSENT, Coordinates.ABSENT));
  }

  @Test
  void declaredClocksComeFirst() {
    TestClocks clocks = clocks("terms { clock slot every 6 seconds from @2026-01-01T00:01:00Z }");
    assertThat(clocks.start(Clock.SLOT, 1)).isEqualTo(TestTime.START + 66_000);
    assertThat(clocks.at(TestTime.START).slot()).isZero();
  }

  @Test
  void noCalendarReachesEverywhere() {
    assertThatThrownBy(() -> clocks("").start(Clock.BLOCK, Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> clocks("").start(Clock.TIME, TestClocks.END + 1))
        .isInstanceOf(ArithmeticException.class);
  }
}
