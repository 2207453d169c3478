package io.talion.grammar.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How diagnostics look: tabs, wide letters, long lines, several lines, colours, JSON. */
class RendererTest {
  @Test
  void underlinesTheWords() {
    assertThat(render("a\nwhen x\n", 2, 6))
        .isEqualTo(
            """
            error[T0012]: message
              --> p:2:1
               |
             2 | when x
               | ^^^^
              = cause: why
              = fix: how
            """);
  }

  @Test
  void expandsTabsAndCountsWideLettersTwice() {
    assertThat(render("\t\u6570 x", 3, 4))
        .contains(" 1 |     \u6570 x\n   |        ^\n")
        .contains("p:1:4");
  }

  @Test
  void countsColumnsInCodePoints() {
    SourceText source = new SourceText("p", "\uD83C\uDF89x\r\ny\rz");
    assertThat(source.position(2)).isEqualTo(new SourceText.Position(1, 2));
    assertThat(source.position(5)).isEqualTo(new SourceText.Position(2, 1));
    assertThat(source.position(7)).isEqualTo(new SourceText.Position(3, 1));
    assertThat(source.line(1)).isEqualTo("\uD83C\uDF89x");
    assertThat(source.lines()).isEqualTo(3);
    assertThat(source.position(99)).isEqualTo(new SourceText.Position(3, 2));
  }

  @Test
  void letsNothingSteerTheTerminal() {
    assertThat(render("\u001B[31m\u202Ex", 0, 1))
        .doesNotContain("\u001B", "\u202E")
        .contains("\uFFFD[31m\uFFFDx");
  }

  @Test
  void cutsLongLinesAroundTheWords() {
    String text = "a".repeat(5_000) + "B" + "c".repeat(5_000);
    assertThat(render(text, 5_000, 5_001))
        .hasSizeLessThan(600)
        .contains("aB", "Bc")
        .contains("p:1:5001");
  }

  @Test
  void underlinesTheFirstOfSeveralLines() {
    assertThat(render("when a\nb", 5, 8)).contains("   |      ^\n");
  }

  @Test
  void marksThePlaceOfWhatIsEmpty() {
    assertThat(render("when", 4, 4)).contains("   |     ^\n");
  }

  @Test
  void coloursOnlyWhenAsked() {
    SourceText source = new SourceText("p", "when");
    Diagnostic warning = Diagnostic.warning("T1001", new Span("p", 0, 4), "m");
    assertThat(Renderer.of(source, true).render(warning))
        .contains("\u001B[33;1mwarning[T1001]\u001B[0m");
    assertThat(Renderer.of(source, false).render(warning)).doesNotContain("\u001B");
  }

  @Test
  void showsSecondPlacesAndUnknownSources() {
    SourceText source = new SourceText("p", "a b");
    Diagnostic diagnostic =
        Diagnostic.error("T0014", new Span("p", 2, 3), "m")
            .alsoAt(new Span("p", 0, 1), "first")
            .alsoAt(new Span("elsewhere", 0, 1), "other");
    assertThat(Renderer.of(source, false).render(diagnostic)).contains("- first", "::: elsewhere");
  }

  @Test
  void writesCanonicalJson() {
    SourceText source = new SourceText("p", "a\nbc");
    Diagnostic diagnostic =
        Diagnostic.error("T0012", new Span("p", 2, 4), "say \"x\"").because("why");
    assertThat(new JsonRenderer(name -> Optional.of(source)).render(diagnostic))
        .isEqualTo(
            "{\"code\":\"T0012\",\"severity\":\"error\",\"message\":\"say \\\"x\\\"\",\"file\":\"p\","
                + "\"line\":2,\"column\":1,\"endLine\":2,\"endColumn\":3,\"cause\":\"why\",\"fix\":null}");
    assertThat(new JsonRenderer(name -> Optional.empty()).render(diagnostic))
        .contains("\"line\":null");
  }

  private static String render(String text, int start, int end) {
    Diagnostic diagnostic =
        Diagnostic.error("T0012", new Span("p", start, end), "message")
            .because("why")
            .fixedBy("how");
    return Renderer.of(new SourceText("p", text), false).render(diagnostic);
  }
}
