package io.talion.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The canonical form: of every policy in the repository, and of comments in odd places. */
final class FormatterTest {
  private static final int LEAST = 40;

  /** Every source of the repository that parses. */
  static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      return files
          .filter(f -> f.toString().endsWith(".talion") && !f.toString().contains("/target/"))
          .filter(f -> tokens(f).isPresent())
          .sorted()
          .toList();
    }
  }

  private static java.util.Optional<String> tokens(Path file) {
    try {
      return PolicyParser.parse("f", Files.readAllBytes(file)).unit().map(u -> u.digestTokens());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What users read is in it. */
  static List<Path> published() throws IOException {
    return sources().stream()
        .filter(f -> f.startsWith("../examples") || f.startsWith("../stdlib/src/main"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("published")
  void libraryAndExamplesAreInTheForm(Path file) throws IOException {
    assertThat(format(Files.readString(file))).isEqualTo(Files.readString(file));
  }

  @Test
  void thereAreMany() throws IOException {
    assertThat(sources()).hasSizeGreaterThan(LEAST);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void oneFormAndTheSameDigest(Path file) throws IOException {
    String source = Files.readString(file);
    String once = format(source);
    assertThat(format(once)).isEqualTo(once);
    assertThat(PolicyParser.parse("f", once).unit().orElseThrow().digestTokens())
        .isEqualTo(tokens(file).orElseThrow());
    assertThat(comments(once)).isEqualTo(comments(source));
  }

  /** Between any two tokens of a policy a comment may stand. */
  @Test
  void commentsStayWhereTheyAre() throws IOException {
    String source =
        Files.readString(Path.of("src/test/resources/talion/policies/example.tasks.talion"));
    List<String> words = List.of(format(source).split("(?<=\\s)(?=\\S)"));
    for (String comment : List.of("// c\n", "/* c */ ", "\n\n/* a\n b */\n\n")) {
      for (int i = 0; i < words.size(); i++) {
        String with = with(words, i, comment);
        if (PolicyParser.parse("f", with).unit().isPresent()) {
          String once = format(with);
          assertThat(format(once)).as(with).isEqualTo(once);
          assertThat(comments(once)).as(with).isEqualTo(comments(with));
        }
      }
    }
  }

  private static String with(List<String> words, int at, String comment) {
    return String.join("", words.subList(0, at))
        + comment
        + String.join("", words.subList(at, words.size()));
  }

  @Test
  void whatDoesNotParseIsLeftAlone() {
    Formatter.Result result = Formatter.format("f", "policy p".getBytes(StandardCharsets.UTF_8));
    assertThat(result.text()).isEmpty();
    assertThat(result.diagnostics()).isNotEmpty();
  }

  @Test
  void aLongConditionIsBrokenWhereItIsShallow() {
    String condition =
        "not slashed(a.validator) and (conflicts(a, b) or surrounds(a, b)) and some_other_function(a,"
            + " b) and yet_another_function_of(a.validator, b.validator)";
    String source =
        "policy p version 1.0.0 language 1\nrule r {\n on a in S\n when " + condition + "\n}\n";
    assertThat(format(source))
        .isEqualTo(
            """
            policy p version 1.0.0 language 1

            rule r {
              on a in S
              when not slashed(a.validator) and (conflicts(a, b) or surrounds(a, b)) and some_other_function(a, b)
                  and yet_another_function_of(a.validator, b.validator)
            }
            """);
  }

  private static String format(String source) {
    return Formatter.format("f", source.getBytes(StandardCharsets.UTF_8)).text().orElseThrow();
  }

  private static List<String> comments(String source) {
    return Lexing.tokens(new SourceChars("f", source, 0, source.length())).getTokens().stream()
        .filter(t -> t.getChannel() > 1)
        .map(t -> t.getText().strip())
        .toList();
  }
}
