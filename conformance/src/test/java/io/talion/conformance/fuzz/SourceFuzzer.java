package io.talion.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.grammar.parse.Formatter;
import java.nio.charset.StandardCharsets;

/**
 * Any bytes as a policy: they are refused with diagnostics or accepted, and what is accepted means
 * the same when it is formatted.
 */
public final class SourceFuzzer {
  private SourceFuzzer() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Checked checked = Compiler.check(SourceSet.of("fuzz", text));
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    Formatter.Result formatted = Formatter.format("fuzz", utf8);
    if (checked.ok()) {
      Checked again = Compiler.check(SourceSet.of("fuzz", formatted.text().orElseThrow()));
      assertThat(again.core().digest()).isEqualTo(checked.core().digest());
    }
  }
}
