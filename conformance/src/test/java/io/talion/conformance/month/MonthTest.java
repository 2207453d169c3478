package io.talion.conformance.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.conformance.month.IndependentCheck.Verdict;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A month of 400 operators: the policy finds every planted fault and nothing that the independent
 * check does not.
 */
class MonthTest {
  private static final Path POLICY =
      Path.of(
          System.getProperty("talion.root"), "conformance/src/test/resources/month/tasks.talion");

  @Test
  void findsWhatWasPlantedAndNothingElse() throws IOException {
    Month month = Month.generate(20260101);
    List<Verdict> expected = IndependentCheck.verdicts(month);
    List<Verdict> found = judge(month);
    System.out.printf(
        "a month: %,d events, %d faults planted, %d findings, %d expected%n",
        month.rows().size(), month.planted().size(), found.size(), expected.size());
    assertThat(new TreeSet<>(text(found))).isEqualTo(new TreeSet<>(text(expected)));
    assertThat(found).hasSameSizeAs(expected);
    assertThat(found.stream().filter(v -> v.rule().equals("double_sign")))
        .hasSameSizeAs(month.planted());
    assertThat(found.stream().filter(v -> v.rule().equals("liveness"))).isNotEmpty();
    assertThat(month.planted()).isNotEmpty();
  }

  private static List<String> text(List<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::toString).toList();
  }

  private static List<Verdict> judge(Month month) throws IOException {
    Checked checked = Compiler.check(SourceSet.of(POLICY.toString(), Files.readString(POLICY)));
    assertThat(checked.ok()).as("%s", checked.diagnostics()).isTrue();
    Core core = checked.core();
    Map<String, Integer> operators = new HashMap<>();
    for (int o = 0; o < Month.OPERATORS; o++) {
      operators.put(operator(o).toString(), o);
    }
    List<Verdict> verdicts = new ArrayList<>();
    try (Run run =
        new TruffleEngine()
            .open(core, RunOptions.defaults(), f -> verdicts.add(verdict(f, operators)))) {
      month.rows().forEach(row -> run.accept(event(core, row)));
      run.finish();
    }
    return verdicts;
  }

  private static Verdict verdict(Finding f, Map<String, Integer> operators) {
    int operator = Objects.requireNonNull(operators.get(f.offender().orElseThrow().toString()));
    int task = f.rule().equals("liveness") ? -1 : number(f.key().get(1));
    return new Verdict(f.time(), f.rule(), operator, task);
  }

  private static int number(String hex) {
    return Integer.parseInt(hex.substring(hex.length() - 8), 16);
  }

  private static Event event(Core core, Month.Row row) {
    EventKind kind = core.events().get(row.answer() ? 1 : 0);
    List<Value> fields = new ArrayList<>(List.of(operator(row.operator()), word(row.task(), 32)));
    if (row.answer()) {
      fields.add(word(row.payload(), 32));
    }
    Coordinates at =
        new Coordinates(
            row.time(),
            row.block(),
            Coordinates.ABSENT,
            Coordinates.ABSENT,
            Coordinates.ABSENT,
            Coordinates.ABSENT);
    return new Event(kind, at, fields);
  }

  private static Hex operator(int o) {
    return word(o + 1, 20);
  }

  private static Hex word(int n, int length) {
    return Hex.of(ByteBuffer.allocate(4).putInt(n).array()).padded(length);
  }
}
