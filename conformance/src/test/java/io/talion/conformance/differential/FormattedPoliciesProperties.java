package io.talion.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.conformance.generate.GeneratedCase;
import io.talion.grammar.parse.Formatter;
import io.talion.grammar.parse.PolicyParser;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** Generated policies in their canonical form: one form, the same policy (semantics.md 35). */
@PropertyDefaults(
    tries = Pairs.TRIES,
    shrinking = ShrinkingMode.OFF,
    edgeCases = EdgeCasesMode.NONE)
class FormattedPoliciesProperties {
  @Property(seed = "15")
  void formattingTwiceIsFormattingOnce(@ForAll long seed) {
    Pairs.each(
        seed,
        10,
        c -> {
          String once = formatted(c.source());
          assertThat(formatted(once)).isEqualTo(once);
        });
  }

  @Property(seed = "16")
  void theDigestStays(@ForAll long seed) {
    Pairs.each(
        seed, 10, c -> assertThat(tokens(formatted(c.source()))).isEqualTo(tokens(c.source())));
  }

  @Property(seed = "17")
  void layoutDoesNotMatter(@ForAll long seed) {
    Pairs.each(seed, 10, c -> assertThat(formatted(onOneLine(c))).isEqualTo(formatted(spread(c))));
  }

  private static String onOneLine(GeneratedCase c) {
    return tokens(c.source());
  }

  private static String spread(GeneratedCase c) {
    return formatted(tokens(c.source())).replace("\n", "\n   ");
  }

  private static String formatted(String source) {
    return Formatter.format("generated", source.getBytes(StandardCharsets.UTF_8))
        .text()
        .orElseThrow();
  }

  private static String tokens(String source) {
    return PolicyParser.parse("generated", source).unit().orElseThrow().digestTokens();
  }
}
