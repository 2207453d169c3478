package io.talion.cli;

import io.talion.cli.host.Style;
import io.talion.cli.host.Terminal;
import io.talion.embed.Policy;
import io.talion.embed.test.TestFailure;
import io.talion.embed.test.TestResult;
import io.talion.trace.value.JsonText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What {@code talion test} prints of one policy: a line a test, more where one failed, a count. */
final class TestReport {
  private final Terminal terminal;
  private final Style style;
  private final Policy policy;
  private final boolean json;

  TestReport(Terminal terminal, Policy policy, boolean json) {
    this.terminal = terminal;
    this.style = terminal.outStyle();
    this.policy = policy;
    this.json = json;
  }

  void print(Path file, List<TestResult> results) {
    if (json) {
      results.forEach(r -> terminal.out().println(object(file, r)));
      return;
    }
    terminal.out().println(style.strong(file.toString()));
    results.forEach(this::print);
    long failed = results.stream().filter(r -> !r.passed()).count();
    String count = (results.size() - failed) + " passed, " + failed + " failed";
    terminal.out().println("  " + (failed == 0 ? style.good(count) : style.error(count)));
  }

  private void print(TestResult r) {
    String mark = r.passed() ? style.good("pass") : style.error("FAIL");
    String note = r.note().isEmpty() ? "" : style.faint(" (" + r.note() + ")");
    terminal.out().println("  " + mark + "  " + r.title() + note);
    r.failure().ifPresent(this::print);
  }

  private void print(TestFailure f) {
    terminal.out().println("        " + policy.place(f.span()) + ": " + style.strong(f.message()));
    terminal.out().println("        " + style.accent("| ") + firstLine(policy.words(f.span())));
    f.details().forEach(d -> terminal.out().println("        " + d));
  }

  private static String firstLine(String words) {
    int end = words.indexOf('\n');
    return end < 0 ? words : words.substring(0, end) + " …";
  }

  private String object(Path file, TestResult r) {
    String common =
        "{\"file\":"
            + JsonText.quoted(file.toString())
            + ",\"kind\":"
            + JsonText.quoted(r.property() ? "property" : "test")
            + ",\"title\":"
            + JsonText.quoted(r.title())
            + ",\"passed\":"
            + r.passed()
            + String.format(Locale.ROOT, ",\"millis\":%d", r.took().toMillis());
    return common + r.failure().map(this::failure).orElse(",\"failure\":null") + "}";
  }

  private String failure(TestFailure f) {
    String details =
        f.details().stream().map(JsonText::quoted).collect(Collectors.joining(",", "[", "]"));
    return ",\"failure\":{\"message\":"
        + JsonText.quoted(f.message())
        + ",\"place\":"
        + JsonText.quoted(policy.place(f.span()))
        + ",\"details\":"
        + details
        + "}";
  }
}
