package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.talion.cli.host.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a user sees of wrong input, word for word: broken policies, broken traces, bad usage. {@code
 * -Dtalion.record=true} writes the expectations anew; look at the difference before committing it.
 */
final class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String INPUTS = GOLDEN.resolve("inputs").toString();
  private static final int CASES = 157;

  private record Case(String name, List<String> args) {
    static Case of(String line) {
      int colon = line.indexOf(':');
      String args = line.substring(colon + 1).strip();
      return new Case(
          line.substring(0, colon), args.isEmpty() ? List.of() : List.of(args.split(" +")));
    }

    Path expectation() {
      return GOLDEN.resolve("expected").resolve(name + ".txt");
    }
  }

  private static List<Case> cases() throws IOException {
    return Files.readAllLines(GOLDEN.resolve("commands.txt")).stream()
        .filter(l -> !l.startsWith("#") && !l.isBlank())
        .map(Case::of)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> whatTheUserSees() throws IOException {
    return cases().stream().map(c -> dynamicTest(c.name(), () -> check(c)));
  }

  @Test
  void everyCaseHasItsExpectation() throws IOException {
    assertThat(cases()).hasSize(CASES);
    try (Stream<Path> files = Files.list(GOLDEN.resolve("expected"))) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrderElementsOf(
              cases().stream().map(c -> c.name() + ".txt").toList());
    }
  }

  /**
   * Those that a test's own process cannot run into, or that are warnings, are tested elsewhere.
   */
  @Test
  void everyMistakeIsInAGoldenFile() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Case c : cases()) {
      all.append(Files.readString(c.expectation()));
    }
    assertThat(Arrays.stream(Mistake.values()).map(Mistake::code).filter(all.toString()::contains))
        .hasSizeGreaterThanOrEqualTo(Mistake.values().length - 3);
  }

  private static void check(Case c) throws IOException {
    String seen = seen(c);
    assertThat(seen).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(seen).doesNotContain("--- status 70");
    if (Boolean.getBoolean("talion.record")) {
      Files.createDirectories(c.expectation().getParent());
      Files.writeString(c.expectation(), seen);
    }
    assertThat(seen).isEqualTo(Files.readString(c.expectation()));
  }

  private static String seen(Case c) {
    String[] args =
        c.args().stream().map(a -> a.replace("@/", INPUTS + "/")).toArray(String[]::new);
    Talion.Result result = Talion.run(args);
    String text =
        "$ talion "
            + String.join(" ", c.args())
            + "\n--- status "
            + result.status()
            + "\n--- output\n"
            + result.out()
            + "--- messages\n"
            + result.err();
    return text.replace(INPUTS + "/", "@/").replace(INPUTS, "@");
  }
}
