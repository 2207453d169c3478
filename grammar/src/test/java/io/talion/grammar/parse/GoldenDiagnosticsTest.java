package io.talion.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.grammar.diagnostic.JsonRenderer;
import io.talion.grammar.diagnostic.Renderer;
import io.talion.grammar.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user sees of broken policies, as golden files. {@code -Dtalion.record=true} writes them
 * anew; read the difference before committing it.
 */
class GoldenDiagnosticsTest {
  private static final Path FOLDER = Path.of("src/test/resources/talion/diagnostics");
  private static final int CASES = 22;

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".talion")).sorted().toList();
    }
  }

  @Test
  void allCasesAreThere() throws IOException {
    assertThat(cases()).hasSize(CASES);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void showsWhatIsRecorded(Path file) throws IOException {
    String shown = shown(file);
    Path expected = Path.of(file.toString().replace(".talion", ".expected"));
    if (Boolean.getBoolean("talion.record")) {
      Files.writeString(expected, shown);
    }
    assertThat(shown).isEqualTo(Files.readString(expected));
  }

  private static String shown(Path file) throws IOException {
    String name = file.getFileName().toString();
    String text = Files.readString(file);
    SourceText source = new SourceText(name, text);
    ParseResult result = PolicyParser.parse(name, text);
    assertThat(result.unit()).isEmpty();
    Renderer human = Renderer.of(source, false);
    JsonRenderer json = new JsonRenderer(any -> Optional.of(source));
    return result.diagnostics().stream().map(human::render).collect(Collectors.joining("\n"))
        + "\n"
        + result.diagnostics().stream()
            .map(json::render)
            .collect(Collectors.joining("\n", "", "\n"));
  }
}
