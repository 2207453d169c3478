package io.talion.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The index shows every example and every question. With {@code -Dtalion.record=true} it is written
 * anew.
 */
final class ExamplesIndexTest {
  private static final Path PAGE = Path.of("../docs/examples.md");
  private static final Path LINES =
      Path.of("../cli/src/main/resources/io/talion/cli/new/examples.tsv");

  private static final int EXAMPLES = 90;

  /** Names of the systems whose conditions are catalogued, as they stand in the folders' names. */
  private static final List<String> SYSTEMS =
      List.of(
          "eigenlayer",
          "eigencerts",
          "eigenda",
          "altlayer",
          "lagrange",
          "espresso",
          "omni",
          "hyperlane",
          "silence",
          "threshold",
          "aethos",
          "ritual",
          "aligned",
          "anzen",
          "urc",
          "bolt",
          "mev-commit",
          "taiko",
          "shutter",
          "mev-redistribution",
          "lido",
          "rocketpool",
          "swell",
          "etherfi",
          "renzo",
          "puffer",
          "kelpdao",
          "ethereum",
          "cosmos",
          "ics",
          "polkadot",
          "babylon",
          "symbiotic",
          "karak",
          "chainlink",
          "thegraph",
          "tangle",
          "solana",
          "figment",
          "chorus",
          "kiln",
          "nethermind",
          "cascade",
          "unique-stake",
          "volatile",
          "defects");

  @Test
  void theIndexIsCurrent() throws IOException {
    ExamplesIndex index = new ExamplesIndex(Example.all());
    if (Boolean.getBoolean("talion.record")) {
      Files.writeString(PAGE, index.page());
      Files.writeString(LINES, index.lines());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(index.page());
    assertThat(Files.readString(LINES)).isEqualTo(index.lines());
  }

  @Test
  void everyExampleAnswersAQuestion() throws IOException {
    for (Example example : Example.all()) {
      assertThat(example.readme().questions())
          .as("%s", example)
          .isNotEmpty()
          .allMatch(Question::exists);
    }
  }

  @Test
  void everySystemIsThere() throws IOException {
    assertThat(Example.all()).hasSize(EXAMPLES);
    List<String> names = Example.all().stream().map(Example::name).toList();
    assertThat(SYSTEMS)
        .allSatisfy(system -> assertThat(names).anyMatch(name -> name.contains(system)));
  }
}
