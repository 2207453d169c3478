package io.talion.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Caps and hostile sources: each limit at it and one past it (language.md section 3). */
class LimitsTest {
  private static final String HEADER = "policy t version 1.0.0 language 1\n";

  @Test
  void aFileOfOneMebibyteIsReadAndOneByteMoreIsNot() {
    String full = HEADER + "/".repeat(Limits.BYTES - HEADER.length());
    assertThat(codes(full)).isEmpty();
    assertThat(codes(full + "/")).containsExactly("T0001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-(", "f(", "sum(x in S where ", "if a then (", "{"})
  void bracketsNestTwoHundredDeep(String open) {
    int each = open.startsWith("if") ? 2 : 1;
    String close = open.endsWith("{") ? "}" : ")";
    String tail = open.startsWith("if") ? " else b" : "";
    assertThat(codes(HEADER + "const x = " + nested(open, "a", close + tail, Limits.DEPTH / each)))
        .isEmpty();
    assertThat(
            codes(HEADER + "const x = " + nested(open, "a", close + tail, Limits.DEPTH / each + 1)))
        .containsExactly("T0010");
  }

  @Test
  void ifsNestTwoHundredDeep() {
    assertThat(codes(HEADER + "const x = " + nested("if ", "a", " then b else c", Limits.DEPTH)))
        .isEmpty();
    assertThat(
            codes(HEADER + "const x = " + nested("if ", "a", " then b else c", Limits.DEPTH + 1)))
        .containsExactly("T0010");
  }

  @ParameterizedTest
  @ValueSource(strings = {" + ", " * ", " and ", " or ", " or else "})
  void chainsHaveACap(String operator) {
    assertThat(codes(HEADER + "const x = a" + (operator + "a").repeat(Limits.CHAIN))).isEmpty();
    assertThat(codes(HEADER + "const x = a" + (operator + "a").repeat(Limits.CHAIN + 1)))
        .containsExactly("T0011");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not ", "- ", "if a then b else "})
  void prefixesHaveTheSameCap(String prefix) {
    assertThat(codes(HEADER + "const x = " + prefix.repeat(Limits.CHAIN) + "a")).isEmpty();
    assertThat(codes(HEADER + "const x = " + prefix.repeat(Limits.CHAIN + 1) + "a"))
        .containsExactly("T0011");
  }

  @ParameterizedTest
  @ValueSource(strings = {" + a", " or else a", ".a", " < a", " and a"})
  void aChainAsLongAsTheFileIsRefusedWithoutOverflow(String link) {
    String chain = link.repeat((Limits.BYTES - 100) / link.length());
    assertThat(codes(HEADER + "const x = a" + chain)).isNotEmpty().isSubsetOf("T0011", "T0017");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "{",
        "[",
        "if ",
        "not ",
        "- ",
        "a.",
        "\"{",
        "/*",
        "sum(x in ",
        "then after 1 { "
      })
  void anOpeningRepeatedToTheEndOfTheFileGivesAMessage(String open) {
    String text = HEADER + "const x = " + open.repeat((Limits.BYTES - 100) / open.length());
    assertThat(codes(text)).isNotEmpty();
  }

  @Test
  void nestingCountsAlongChains() {
    String inner = "a" + " + a".repeat(Limits.CHAIN / 2);
    String outer = "(" + inner + ")" + " + a".repeat(Limits.CHAIN / 2);
    assertThat(codes(HEADER + "const x = " + outer)).isEmpty();
    assertThat(codes(HEADER + "const x = " + outer + " + a")).containsExactly("T0011");
  }

  @Test
  void allOperatorsAtEachBracketFitTheStack() {
    String all = "(a or a and not a == a or else a + a * -";
    int most = Limits.CHAIN / 8;
    assertThat(codes(HEADER + "const x = " + nested(all, "a", ")", most))).isEmpty();
    assertThat(codes(HEADER + "const x = " + nested(all, "a", ")", most + 1)))
        .containsExactly("T0011");
  }

  @Test
  void membersOfWhatIsNestedCountToo() {
    String fields = ")" + ".f".repeat(10);
    assertThat(codes(HEADER + "const x = " + nested("(", "a", fields, 50))).isEmpty();
    assertThat(codes(HEADER + "const x = " + nested("(", "a", fields, 51)))
        .containsExactly("T0011");
  }

  @Test
  void invalidUtf8IsRefusedWithItsPlace() {
    byte[] bytes = (HEADER + "// caf?").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE9;
    Diagnostic diagnostic = PolicyParser.parse("t", bytes).diagnostics().getFirst();
    assertThat(diagnostic.code()).isEqualTo("T0002");
    assertThat(new SourceText("t", HEADER + "// caf").position(diagnostic.span().start()))
        .isEqualTo(new SourceText.Position(2, 7));
    assertThat(codes(HEADER + "// caf\u00E9")).isEmpty();
  }

  @Test
  void aCutCharacterAtTheEndIsInvalid() {
    byte[] bytes = (HEADER + "// \u20AC").getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(PolicyParser.parse("t", cut).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("T0002");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u2066", "\u200F", "\u061C"})
  void bidirectionalControlsAreRefusedEvenInComments(String control) {
    assertThat(codes(HEADER + "// a" + control)).containsExactly("T0003");
  }

  @Test
  void namesAreAscii() {
    assertThat(codes(HEADER + "const \u0430lpha = 1")).containsExactly("T0004");
    assertThat(codes(HEADER + "const alpha = \"\u0430lpha \uD83C\uDF89\"")).isEmpty();
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertThat(codes("\uFEFF" + HEADER)).isEmpty();
  }

  private static String nested(String open, String core, String close, int times) {
    return open.repeat(times) + core + close.repeat(times);
  }

  private static List<String> codes(String text) {
    ParseResult result = PolicyParser.parse("t", text);
    assertThat(result.unit().isPresent()).isEqualTo(result.diagnostics().isEmpty());
    return result.diagnostics().stream().map(Diagnostic::code).distinct().toList();
  }
}
