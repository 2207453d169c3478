package io.talion.interpreter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.value.Ratio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sums of what was executed, bucket by bucket, and what leaves them. */
class AccountTest {
  private static final List<String> EVERYWHERE = List.of();

  private final Account account = new Account(Optional.empty());

  @Test
  void whatNamesNoBucketIsInEach() {
    account.keep(EVERYWHERE, Ratio.of(1, 10));
    account.keep(List.of("A", "B", "A"), Ratio.of(1, 5));
    assertThat(account.in("A")).isEqualTo(Ratio.of(3, 10));
    assertThat(account.in("B")).isEqualTo(Ratio.of(3, 10));
    assertThat(account.in("C")).isEqualTo(Ratio.of(1, 10));
    assertThat(account.buckets()).containsExactlyInAnyOrder("A", "B");
  }

  @Test
  void whatIsAsOldAsTheWindowHasLeft() {
    account.keepFrom(10, EVERYWHERE, Ratio.of(1, 3));
    account.keepFrom(10, List.of("A"), Ratio.of(1, 7));
    account.keepFrom(11, List.of("A"), Ratio.of(1, 2));
    account.pass(9);
    assertThat(account.in("A")).isEqualTo(Ratio.of(41, 42));
    account.pass(10);
    assertThat(account.in("A")).isEqualTo(Ratio.of(1, 2));
    assertThat(account.in("B")).isEqualTo(Ratio.ZERO);
    account.pass(11);
    assertThat(account.in("A")).isEqualTo(Ratio.ZERO);
  }
}
