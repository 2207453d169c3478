package io.talion.embed.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The greatest loss of one offender in one window, both sides of its boundary, cuts included. */
final class WorstLossTest {
  private static Finding finding(int offender, long time, long percent, long cut) {
    return finding(offender, time, cut, List.of(slash(percent, List.of())));
  }

  private static Penalty slash(long percent, List<String> in) {
    return new Penalty.Slash(Ratio.of(percent, 100), BigInteger.ONE, in);
  }

  private static Finding finding(int offender, long time, long cut, List<Penalty> slashes) {
    return new Finding(
        "id",
        "p",
        "1.0.0",
        "r",
        0,
        time,
        0,
        Optional.of(Hex.of(new byte[] {(byte) offender})),
        List.of(),
        Finding.Status.FINAL,
        slashes,
        cut == 0
            ? Optional.empty()
            : Optional.of(
                new Finding.Cut(Ratio.of(cut, 100), BigInteger.ONE, "limit 1", List.of())),
        List.of(),
        "",
        List.of(),
        List.of());
  }

  @Test
  void nothingFoundNothingLost() {
    assertThat(WorstLoss.within(100, List.of())).isEqualTo(Ratio.ZERO);
  }

  @Test
  void aWindowLeavesOutItsBeginning() {
    List<Finding> findings = List.of(finding(1, 0, 10, 0), finding(1, 100, 20, 0));
    assertThat(WorstLoss.within(100, findings)).isEqualTo(Ratio.of(20, 100));
    assertThat(WorstLoss.within(101, findings)).isEqualTo(Ratio.of(30, 100));
  }

  @Test
  void offendersAreCountedApart() {
    List<Finding> findings = List.of(finding(1, 0, 10, 0), finding(2, 0, 15, 0));
    assertThat(WorstLoss.within(100, findings)).isEqualTo(Ratio.of(15, 100));
  }

  @Test
  void whatWasCutIsNotLost() {
    List<Finding> findings = List.of(finding(1, 0, 80, 0), finding(1, 1, 80, 60));
    assertThat(WorstLoss.within(100, findings)).isEqualTo(Ratio.of(1, 1));
  }

  @Test
  void theBucketHitWorstCounts() {
    List<Penalty> two = List.of(slash(30, List.of("a")), slash(50, List.of("b")));
    assertThat(WorstLoss.within(100, List.of(finding(1, 0, 0, two)))).isEqualTo(Ratio.of(1, 2));
    List<Finding> both = List.of(finding(1, 0, 0, two), finding(1, 1, 25, 0));
    assertThat(WorstLoss.within(100, both)).isEqualTo(Ratio.of(3, 4));
    List<Finding> apart =
        List.of(
            finding(1, 0, 0, List.of(slash(30, List.of("a")))),
            finding(1, 1, 0, List.of(slash(40, List.of("b")))));
    assertThat(WorstLoss.within(100, apart)).isEqualTo(Ratio.of(2, 5));
  }

  @Test
  void noBucketLosesMoreThanIsExecuted() {
    List<Penalty> two = List.of(slash(50, List.of("a")), slash(50, List.of("b")));
    assertThat(WorstLoss.within(100, List.of(finding(1, 0, 80, two)))).isEqualTo(Ratio.of(1, 5));
  }
}
