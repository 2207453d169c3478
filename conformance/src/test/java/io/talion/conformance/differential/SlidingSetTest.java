package io.talion.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.RunOptions;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.column.Dictionary;
import io.talion.trace.type.Type;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tasks and payloads come and go for as long as a trace lasts: no more ids are held than windows
 * have of them, and whoever still has one finds what he would find if none were ever given again.
 */
class SlidingSetTest {
  private static final int EVENTS = 6_000;

  private static final String HEAD =
      """
      policy p version 1.0.0 language 1
      event Task { operator: Operator  task: String }
        key (operator)
      event Answer { operator: Operator  task: String  payload: Hash }
        key (operator)
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rule r { on a, b in Answer matching (operator, task) within 2 minutes when a.payload != b.payload against b.operator flag "x" fires once per (b) }
          rule r { on a, b in Answer matching (task) within 2 minutes when a.payload != b.payload against b.operator flag "x" fires every time }
          duty Done for each a in Task { owed by a.operator met by r in Answer of a.operator where r.task == a.task within 1 minute } rule r { on d in Done when d.missed against d.operator flag "x" fires every time }
          rule r { on e in Answer when count(x in Answer last 2 minutes where x.task == e.task) > 1 against e.operator flag "x" fires every time }
          rule r { on e in Answer when distinct(x.payload for x in Answer of e.operator last 2 minutes) > 12 against e.operator flag "x" fires every time }
          rule r { on e in Answer when distinct(x.payload for x in Answer last 2 minutes where x.task == e.task) > 1 against e.operator flag "x" fires every time }
          """)
  void windowsHoldABoundedNumberOfIds(String body) {
    Checked checked = Compiler.check(SourceSet.of("sliding", HEAD + body));
    assertThat(checked.ok()).as("%s", checked.diagnostics()).isTrue();
    Prepared c = new Prepared(checked.core(), Pipeline.events(checked.core(), trace()));
    Engine engine = Engines.interpreter();
    Verdict remembering = Evaluation.of(engine, c.core(), c.events(), RunOptions.DEFAULT_BATCH);
    assertThat(remembering.findings()).isNotEmpty();

    AtomicReference<Dictionaries> ids = new AtomicReference<>();
    Engine watched =
        (core, options, sink) -> {
          ids.set(options.shared().orElseThrow());
          return engine.open(core, options, sink);
        };
    Verdict forgetting = Evaluation.of(Forgetful.of(watched, 5), c.core(), c.events(), 2);
    assertThat(forgetting).isEqualTo(remembering);
    assertThat(ids.get().of(Type.Simple.STRING).size()).isBetween(1, 300);
    assertThat(ids.get().of(Type.Bytes.HASH).size()).isLessThan(300);
    Dictionary members = ids.get().of(Type.Bytes.OPERATOR);
    assertThat(members.size()).isLessThanOrEqualTo(9);
  }

  /** A second an event; each task is answered once or more, within three minutes. */
  private static String trace() {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < EVENTS; i++) {
      int task = i - (random.nextInt(4) == 0 ? random.nextInt(150) : 0);
      boolean assigned = i % 2 == 0;
      lines.append(
          """
          {"kind":"%s","time":%d,"operator":"0x%040x","task":"task-%d"%s}
          """
              .formatted(
                  assigned ? "Task" : "Answer",
                  1_767_225_600_000L + 1_000L * i,
                  task / 2 % 7 + 1,
                  task / 2,
                  assigned ? "" : ",\"payload\":\"0x%064x\"".formatted(task)));
    }
    return lines.toString();
  }
}
