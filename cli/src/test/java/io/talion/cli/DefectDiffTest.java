package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.cli.host.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code examples/defects}: what {@code talion diff} says of a rule as deployed and as intended, on
 * the trace on which they differ, is what stands in {@code diff.txt}. {@code -Dtalion.record=true}
 * writes it anew.
 */
final class DefectDiffTest {
  private static final Path ROOT = Path.of(System.getProperty("talion.root", ".."));
  private static final Path DEFECTS = ROOT.resolve("examples/defects");

  static List<Path> pairs() throws IOException {
    try (Stream<Path> folders = Files.list(DEFECTS)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test
  void everyDefectOfTheCatalogueIsThere() throws IOException {
    assertThat(pairs()).hasSize(18);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theTwoPoliciesDifferAsShown(Path pair) throws IOException {
    Talion.Result diff =
        Talion.run(
            "diff",
            pair.resolve("deployed.talion").toString(),
            pair.resolve("intended.talion").toString(),
            "--trace",
            pair.resolve("trace.ndjson").toString());
    assertThat(diff.status()).isEqualTo(Exit.WRONG);
    Path shown = pair.resolve("diff.txt");
    String printed = fromTheRoot(diff.out());
    if (Boolean.getBoolean("talion.record")) {
      Files.writeString(shown, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(shown)).contains("on this trace");
  }

  /** As printed where the repository is the working directory. */
  private static String fromTheRoot(String text) {
    return text.replace(DEFECTS.toString(), "examples/defects");
  }
}
