package io.talion.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.grammar.diagnostic.JsonRenderer;
import io.talion.grammar.diagnostic.Renderer;
import io.talion.grammar.diagnostic.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.antlr.v4.runtime.Token;

/** Whatever the source: a tree or diagnostics with places in it, never an exception, and soon. */
class ParserProperties {
  private static final long SLOWEST_MILLIS = 5_000;
  private static final List<String> TEXTS = Samples.all().stream().map(Samples::text).toList();
  private static final List<List<String>> WORDS =
      TEXTS.stream().map(ParserProperties::words).toList();
  private static final List<String> ALL = WORDS.stream().flatMap(List::stream).distinct().toList();

  @Property(tries = 500)
  void soupGivesAResult(@ForAll("soup") List<String> words) {
    holds("policy t version 1.0.0 language 1 " + String.join(" ", words));
  }

  @Property(tries = 300)
  void soupInARuleGivesAResult(@ForAll("soup") List<String> words) {
    holds(
        "policy t version 1.0.0 language 1\nrule r {\n"
            + String.join(" ", words)
            + "\n}\nconst x = 1");
  }

  @Property(tries = 400)
  void mutatedPoliciesGiveAResult(@ForAll Random random) {
    List<String> words = new ArrayList<>(WORDS.get(random.nextInt(WORDS.size())));
    for (int i = random.nextInt(5); i >= 0; i--) {
      mutate(words, random);
    }
    holds(words.stream().collect(Collectors.joining(random.nextBoolean() ? " " : "\n")));
  }

  @Property(tries = 300)
  void policiesCutAnywhereGiveAResult(@ForAll Random random) {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    holds(text.substring(0, random.nextInt(text.length())));
  }

  @Property(tries = 300)
  void anyBytesGiveAResult(@ForAll byte[] bytes) {
    ParseResult result = PolicyParser.parse("t", bytes);
    assertThat(result.unit().isPresent()).isEqualTo(result.diagnostics().isEmpty());
  }

  @Property(tries = 200)
  void flippedCharactersGiveAResult(@ForAll Random random) {
    StringBuilder text = new StringBuilder(TEXTS.get(random.nextInt(TEXTS.size())));
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.setCharAt(
          random.nextInt(text.length()), (char) random.nextInt(random.nextBoolean() ? 128 : 65536));
    }
    holds(text.toString());
  }

  /** Neither white space nor comments change what a policy is (semantics.md 35). */
  @Property(tries = 50)
  void layoutDoesNotChangeTheDigestTokens(@ForAll Random random) {
    int which = random.nextInt(TEXTS.size());
    String joined =
        WORDS.get(which).stream().map(word -> word + gap(random)).collect(Collectors.joining());
    assertThat(PolicyParser.parse("t", joined).unit().orElseThrow().digestTokens())
        .isEqualTo(PolicyParser.parse("t", TEXTS.get(which)).unit().orElseThrow().digestTokens());
  }

  @Provide
  Arbitrary<List<String>> soup() {
    return Arbitraries.of(ALL).list().ofMinSize(1).ofMaxSize(60);
  }

  private static String gap(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "\n";
      case 1 -> " // note\n";
      case 2 -> " /* * / */\t";
      default -> " ";
    };
  }

  private static void mutate(List<String> words, Random random) {
    int at = random.nextInt(words.size());
    switch (random.nextInt(4)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, words.get(random.nextInt(words.size())));
      case 2 -> words.set(at, ALL.get(random.nextInt(ALL.size())));
      default -> words.set(at, words.get(at).substring(1) + "q");
    }
  }

  private static void holds(String text) {
    long start = System.nanoTime();
    ParseResult result = PolicyParser.parse("t", text);
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(SLOWEST_MILLIS);
    assertThat(result.unit().isPresent()).isEqualTo(result.diagnostics().isEmpty());
    SourceText source = new SourceText("t", text);
    int length = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).length();
    result
        .diagnostics()
        .forEach(diagnostic -> {
          assertThat(diagnostic.span().start()).isBetween(0, length);
          assertThat(diagnostic.span().end()).isBetween(diagnostic.span().start(), length + 1);
          assertThat(Renderer.of(source, true).render(diagnostic)).contains(diagnostic.code());
          assertThat(new JsonRenderer(any -> Optional.of(source)).render(diagnostic))
              .startsWith("{");
        });
  }

  private static List<String> words(String text) {
    return Lexing.tokens(new SourceChars("t", text, 0, text.length())).getTokens().stream()
        .filter(
            token -> token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF)
        .map(Token::getText)
        .toList();
  }
}
