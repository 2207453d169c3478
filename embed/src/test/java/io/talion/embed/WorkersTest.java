package io.talion.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.engine.Run;
import io.talion.compiler.sheet.Division;
import io.talion.trace.finding.Finding;
import io.talion.trace.read.batch.BatchSource;
import io.talion.trace.read.batch.BatchTarget;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole batches of a reader, dealt out to evaluators, give the findings of one in their order. */
final class WorkersTest {
  private static final int EVENTS = 20_000;
  private static final int BATCH = 4096;

  private static final Policy POLICY =
      Policy.compile(
          """
          policy shared version 1.0.0 language 1
          event Vote { operator: Operator  round: Int  payload: Hash  note: String? } key (operator)
          rule double {
            on a, b in Vote matching (operator, round) within 1 minute
            when a.payload != b.payload
            against b.operator
            let said = b.note
            flag "two votes"
            fires once per (b)
          }
          """);

  /** Every hundredth vote is the one before with another payload; blocks move all the time. */
  private static String line(int i) {
    int round = i % 100 == 0 && i > 0 ? i - 1 : i;
    String note = i % 3 == 0 ? "" : ",\"note\":\"n" + i + "\"";
    return "{\"kind\":\"Vote\",\"time\":%d,\"block\":%d,\"operator\":\"0x%040x\",\"round\":%d,\"payload\":\"0x%064x\"%s}\n"
        .formatted(1_767_225_600_000L + i / 2, i / 5, round % 50, round, i, note);
  }

  private static byte[] trace() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < EVENTS; i++) {
      lines.append(line(i));
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void feed(Run run, byte[] trace) throws IOException {
    Schema schema = new Schema(POLICY.core(Params.none()).events());
    BatchTarget target = new BatchTarget(schema, ReadOptions.DEFAULT, r -> {}, Long.MAX_VALUE);
    try (run;
        BatchSource source =
            BatchSource.ahead(
                new ByteArrayInputStream(trace),
                "trace",
                run.batch().dictionaries(),
                List.of(target),
                BATCH)) {
      boolean more = true;
      while (more) {
        more = source.fill();
        run.accept(target.batch());
      }
      run.finish();
    }
  }

  @Test
  void severalEvaluatorsFindWhatOneFinds() throws IOException {
    byte[] trace = trace();
    List<Finding> one = new ArrayList<>();
    feed(POLICY.start(Params.none(), Evaluator.INTERPRETER, one::add), trace);
    assertThat(one).hasSizeGreaterThan(100);
    Division.Apart how = (Division.Apart) POLICY.division(Params.none());
    for (int workers = 1; workers <= 3; workers++) {
      List<Finding> several = new ArrayList<>();
      feed(POLICY.share(Params.none(), how, workers, several::add), trace);
      assertThat(several).isEqualTo(one);
    }
  }
}
