package io.talion.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.embed.Evaluation;
import io.talion.embed.Params;
import io.talion.embed.Policy;
import io.talion.embed.TraceException;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Hex;
import io.talion.trace.write.FindingJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * {@code examples/tasks}: every planted fault is found and nothing else, and the files are current.
 */
final class TaskExampleTest {
  private static final Path FOLDER = Path.of("tasks");

  private static List<String> trace() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve("trace.ndjson.gz"))),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  @Test
  void theTraceIsWhatItsGeneratorWrites() throws IOException {
    assertThat(trace()).isEqualTo(TaskTrace.lines());
  }

  @Test
  void plantedFaultsAndNothingElse() throws IOException {
    List<Finding> findings = new ArrayList<>();
    Evaluation.Counts counts = evaluate(findings);
    assertThat(findings).filteredOn(f -> f.rule().equals("double_sign")).hasSize(3);
    assertThat(findings)
        .filteredOn(f -> f.rule().equals("double_sign"))
        .allMatch(f -> f.offender().orElseThrow().equals(operator(TaskTrace.EQUIVOCATOR)))
        .extracting(f -> f.key().getLast())
        .containsExactlyElementsOf(TaskTrace.EQUIVOCATED.stream().map(TaskTrace::task).toList());
    assertThat(findings)
        .filteredOn(f -> f.rule().equals("liveness"))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.offender()).hasValue(operator(TaskTrace.NEGLIGENT));
          assertThat(f.with().getFirst().value()).isEqualTo("63/1000");
        });
    assertThat(findings).hasSize(4);
    assertThat(counts.merged()).isEqualTo(TaskTrace.TASKS / 10);
    assertThat(counts.rejected()).isEqualTo(2);
  }

  @Test
  void theFindingsAreTheExpectedBytes() throws IOException {
    List<Finding> findings = new ArrayList<>();
    evaluate(findings);
    assertThat(findings.stream().map(FindingJson::of).toList())
        .isEqualTo(Files.readAllLines(FOLDER.resolve("expected.ndjson")));
  }

  private static Evaluation.Counts evaluate(List<Finding> findings) throws IOException {
    Policy policy = Policy.compile(FOLDER.resolve("policy.talion"));
    try (Evaluation run = policy.open(Params.none(), findings::add)) {
      for (String line : trace()) {
        try {
          run.acceptJson(line.getBytes(StandardCharsets.UTF_8));
        } catch (TraceException half) {
          assertThat(line).isEqualTo(TaskTrace.lines().getLast());
        }
      }
      run.finish();
      return run.counts();
    }
  }

  private static Hex operator(int i) {
    return Hex.parse(TaskTrace.operator(i));
  }
}
