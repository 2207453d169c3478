package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What README.md shows is what a newcomer gets. */
final class ReadmeTest {
  private static final Path TOP = Path.of(System.getProperty("talion.root", ".."));
  private static final Path EXAMPLE = TOP.resolve("examples/tasks");

  private static List<String> blocks() throws Exception {
    return List.of(Files.readString(TOP.resolve("README.md")).split("\n```\n"));
  }

  @Test
  void theTableIsTheOutputOfTheFirstCommand() throws Exception {
    Talion.Result run =
        Talion.run(
            "run",
            "--format",
            "table",
            EXAMPLE.resolve("policy.talion").toString(),
            EXAMPLE.resolve("trace.ndjson.gz").toString());
    List<String> shown = blocks().get(1).lines().toList();
    List<String> real = run.out().lines().toList();
    assertThat(shown).hasSameSizeAs(real);
    for (int i = 0; i < shown.size(); i++) {
      assertThat(real.get(i)).startsWith(shown.get(i).replace(" …", "").replaceFirst("…$", ""));
    }
  }

  @Test
  void thePolicyIsPartOfTheExample() throws Exception {
    assertThat(Files.readString(EXAMPLE.resolve("policy.talion"))).contains(blocks().get(3));
  }

  @Test
  void everyLinkLeadsSomewhere() throws Exception {
    var links =
        Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(TOP.resolve("README.md")));
    int count = 0;
    while (links.find()) {
      assertThat(TOP.resolve(links.group(1))).exists();
      count++;
    }
    assertThat(count).isGreaterThan(8);
  }
}
