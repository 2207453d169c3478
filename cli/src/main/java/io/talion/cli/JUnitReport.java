package io.talion.cli;

import io.talion.cli.host.Outputs;
import io.talion.embed.test.TestFailure;
import io.talion.embed.test.TestResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results of {@code talion test} in the XML form that CI systems read: one suite a policy. */
final class JUnitReport {
  private final Map<Path, List<TestResult>> results;

  JUnitReport(Map<Path, List<TestResult>> results) {
    this.results = results;
  }

  void write(Path file) {
    try (PrintStream out = Outputs.file(file)) {
      out.print(xml());
    } catch (IOException e) {
      throw Outputs.unwritable(file);
    }
  }

  String xml() {
    StringBuilder out =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    results.forEach((file, ofFile) -> suite(out, file.toString(), ofFile));
    return out.append("</testsuites>\n").toString();
  }

  private static void suite(StringBuilder out, String name, List<TestResult> results) {
    long failed = results.stream().filter(r -> !r.passed()).count();
    Duration all = results.stream().map(TestResult::took).reduce(Duration.ZERO, Duration::plus);
    out.append("  <testsuite name=\"").append(escaped(name));
    out.append("\" tests=\"").append(results.size());
    out.append("\" failures=\"").append(failed);
    out.append("\" errors=\"0\" skipped=\"0\" time=\"").append(seconds(all)).append("\">\n");
    results.forEach(r -> testCase(out, name, r));
    out.append("  </testsuite>\n");
  }

  private static void testCase(StringBuilder out, String suite, TestResult r) {
    out.append("    <testcase classname=\"").append(escaped(suite));
    out.append("\" name=\"").append(escaped(r.title()));
    out.append("\" time=\"").append(seconds(r.took())).append('"');
    if (r.failure().isEmpty()) {
      out.append("/>\n");
      return;
    }
    TestFailure f = r.failure().get();
    out.append(">\n      <failure message=\"").append(escaped(f.message())).append("\">");
    out.append(escaped(String.join("\n", f.details()))).append("</failure>\n    </testcase>\n");
  }

  private static String seconds(Duration d) {
    return String.format(Locale.ROOT, "%d.%03d", d.toSeconds(), d.toMillisPart());
  }

  /** Controls that XML 1.0 cannot hold become question marks. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append("&#9;");
        default -> out.append(c < 0x20 ? '?' : c);
      }
    }
    return out.toString();
  }
}
