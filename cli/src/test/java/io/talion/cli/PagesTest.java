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
 * What the pages of docs show is what their reader gets. A fence {@code talion NAME} or {@code
 * ndjson NAME} is a file, with {@code +} more of it; in a fence {@code console} each line after
 * {@code $} is a command and what follows its output, in which … stands for anything; a fence
 * {@code output NAME} is what a command wrote to that file.
 */
final class PagesTest {
  private static final Path DOCS = Path.of(System.getProperty("talion.root", "..")).resolve("docs");
  private static final Pattern FENCE =
      Pattern.compile(
          "^```(\\w+)(?: (\\S+)( \\+)?)?\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir Path folder;
  private int files;
  private int commands;

  @Test
  void theGuide() throws IOException {
    read("guide.md");
    assertThat(files).isGreaterThan(8);
    assertThat(commands).isGreaterThan(10);
  }

  @Test
  void traces() throws IOException {
    Files.copy(DOCS.resolve("../examples/tasks/policy.talion"), folder.resolve("tasks.talion"));
    read("traces.md");
    assertThat(files).isGreaterThan(3);
    assertThat(commands).isGreaterThan(2);
  }

  @Test
  void theLanguage() throws IOException {
    read("language.md");
    assertThat(files).isEqualTo(2);
    for (String policy : List.of("tasks.talion", "use.talion")) {
      assertThat(Talion.run("test", folder.resolve(policy).toString()).status()).isZero();
    }
  }

  private void read(String page) throws IOException {
    copyTraces();
    var fence = FENCE.matcher(Files.readString(DOCS.resolve(page)));
    while (fence.find()) {
      switch (fence.group(1)) {
        case "console" -> session(fence.group(4));
        case "output" ->
            compare(
                fence.group(2), Files.readString(folder.resolve(fence.group(2))), fence.group(4));
        case "talion", "ndjson" -> write(fence.group(2), fence.group(3) != null, fence.group(4));
        default -> throw new AssertionError("a fence of nothing known: " + fence.group());
      }
    }
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
    compare("$ " + line, run.out() + run.err(), shown);
  }

  private void compare(String what, String written, String shown) {
    String real = written.replace(folder + "/", "").strip();
    List<String> pieces = new ArrayList<>();
    for (String piece : shown.strip().split("…", -1)) {
      pieces.add(Pattern.quote(piece));
    }
    assertThat(Pattern.compile(String.join(".*", pieces), Pattern.DOTALL).matcher(real).matches())
        .as("%s%n%s", what, real)
        .isTrue();
  }

  private String resolved(String word) {
    return word.matches("[\\w-]+\\.[\\w.]+") ? folder.resolve(word).toString() : word;
  }
}
