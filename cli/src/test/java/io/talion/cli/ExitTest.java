package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.cli.host.Exit;
import org.junit.jupiter.api.Test;

/** When several statuses apply: 70, 2, 1, 3 (semantics.md 39). */
final class ExitTest {
  @Test
  void theGraverWins() {
    assertThat(Exit.graver(Exit.MATCHED, Exit.WRONG)).isEqualTo(1);
    assertThat(Exit.graver(Exit.WRONG, Exit.USAGE)).isEqualTo(2);
    assertThat(Exit.graver(Exit.USAGE, Exit.DEFECT)).isEqualTo(70);
    assertThat(Exit.graver(Exit.DONE, Exit.MATCHED)).isEqualTo(3);
  }
}
