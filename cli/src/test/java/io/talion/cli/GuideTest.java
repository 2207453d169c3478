package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/guide.md shows is what its reader gets. A fence {@code talion NAME} or {@code ndjson
 * NAME} is a file, with {@code +} more of it; in a fence {@code console} each line after {@code $}
 * is a command and what follows its output, in which … stands for anything.
 */
final class GuideTest {
  private static final Path DOCS = Path.of(System.getProperty("talion.root", "..")).resolve("docs");
  private static final Pattern FENCE =
      Pattern.compile(
          "^```(\\w+)(?: (\\S+)( \\+)?)?\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir Path folder;
  private int files;
  private int commands;

  @Test
  void theReaderGetsWhatThePageShows() throws IOException {
    copyTraces();
    var fence = FENCE.matcher(Files.readString(DOCS.resolve("guide.md")));
    while (fence.find()) {
      if (fence.group(1).equals("console")) {
        session(fence.group(4));
      } else {
        write(fence.group(2), fence.group(3) != null, fence.group(4));
      }
    }
    assertThat(files).isGreaterThan(8);
    assertThat(commands).isGreaterThan(10);
  }

  private void copyTraces() throws IOException {
    try (Stream<Path> traces = Files.list(DOCS.resolve("guide"))) {
      for (Path trace : traces.toList()) {
        Files.copy(trace, folder.resolve(trace.getFileName()));
      }
    }
  }

  private void write(String name, boolean more, String text) throws IOException {
    Path file = folder.resolve(name);
    if (more) {
      Files.writeString(file, "\n" + text, StandardOpenOption.APPEND);
    } else {
      Files.writeString(file, text);
    }
    files++;
  }

  private void session(String text) {
    String[] parts = ("\n" + text).split("\n\\$ ");
    assertThat(parts[0]).as("a session begins with a command").isBlank();
    for (int i = 1; i < parts.length; i++) {
      String[] words = parts[i].split("\n", 2);
      command(words[0], words[1]);
      commands++;
    }
  }

  private void command(String line, String shown) {
    List<String> words = List.of(line.split(" "));
    assertThat(words.getFirst()).isEqualTo("talion");
    Talion.Result run =
        Talion.run(words.stream().skip(1).map(this::resolved).toArray(String[]::new));
    String real = (run.out() + run.err()).replace(folder + "/", "").strip();
    List<String> pieces = new ArrayList<>();
    for (String piece : shown.strip().split("…", -1)) {
      pieces.add(Pattern.quote(piece));
    }
    assertThat(Pattern.compile(String.join(".*", pieces), Pattern.DOTALL).matcher(real).matches())
        .as("$ %s%n%s", line, real)
        .isTrue();
  }

  private String resolved(String word) {
    Path file = folder.resolve(word);
    return Files.exists(file) ? file.toString() : word;
  }
}
