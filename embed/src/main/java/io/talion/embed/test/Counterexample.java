package io.talion.embed.test;

import io.talion.compiler.core.PropertyCase;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A trace on which a property fails, as a {@code test} to paste into the policy. A property over
 * states is expected as it stands; one over losses becomes the findings that add up to too much.
 */
record Counterexample(
    PropertyCase property,
    List<Event> trace,
    PropertyCheck.Problem problem,
    Function<Span, String> source) {

  List<String> lines() {
    List<String> out = new ArrayList<>();
    out.add("test \"" + property.title() + ": counterexample\" {");
    trace.forEach(e -> out.add("  " + Literals.step(e)));
    if (property.check() instanceof PropertyCase.Check.Holds h) {
      out.add("  expect " + source.apply(h.condition().span()));
    } else {
      out.add("  // " + problem.message());
      problem.findings().forEach(f -> out.add("  " + expectation(f)));
    }
    out.add("}");
    return out;
  }

  private static String expectation(Finding f) {
    String penalties =
        f.penalties().isEmpty() ? "" : " " + new FindingText(Map.of()).penalties(f.penalties());
    return f.offender()
        .map(o -> "expect " + f.rule() + " against " + value(o) + penalties)
        .orElse("// " + f.rule() + " was found, too");
  }

  private static String value(Value offender) {
    return ValueText.text(offender, Type.Simple.STRING);
  }
}
