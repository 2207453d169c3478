package io.talion.compiler.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which policies are divided by operator, and in which operators see nothing but sums of others.
 */
class DivisionsTest {
  private static final String POLICY =
      """
      policy divided version 1.0.0 language 1

      terms { slashable for 7 days }

      event Answer { operator: Operator  x: Int } key (operator)

      stream Busy { operator: Operator } =
        on a in Answer
        when count(y in Answer last 1 hour) > 3
        emit (operator: a.operator)

      tally own(op: Operator) : Int = 0 { on e in Answer of op => it + e.x }
      tally counted(op: Operator) : Int = 0 { on e in Answer of op => it + count(y in Answer last 1 hour) }
      tally shared(op: Operator) : Int = 0 { on e in Answer => it * 2 + e.x }

      rule r {
        on a in Answer
        when %s
        against a.operator
        flag "many"
        fires every time
        %s
        because "many"
      }
      """;

  /** What the condition, and what proves it, leave. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          own(a.operator) > 4                                               |                                       | APART
          count(y in Answer of a.operator last 20) > 4                      | evidence y in Answer of a.operator last 1 hour | APART
          count(y in Answer last 1 hour) > 4                                |                                       | MERGED
          exists(s in Busy of a.operator last 1 hour)                       |                                       | MERGED
          counted(a.operator) > 4                                           |                                       | MERGED
          own(a.operator) > 4                                               | evidence y in Answer last 1 minute    | WHOLE
          shared(a.operator) > 4                                            |                                       | WHOLE
          count(y in Answer last 20 where y.operator == a.operator) > 4     |                                       | WHOLE
          count(y in Answer where a.operator == a.operator last 20) > 4     |                                       | WHOLE
          count(y in Answer of a.operator since z in Answer) > 4            |                                       | WHOLE
          count(y in Answer last 20) > 4                                    |                                       | WHOLE
          """)
  void operators(String condition, String evidence, String expected) {
    String source = POLICY.formatted(condition, evidence == null ? "" : evidence);
    Checked checked = Compiler.check(SourceSet.of("divided", source));
    assertThat(checked.ok()).as("%s", checked.diagnostics()).isTrue();
    Core core = checked.core();
    boolean apart =
        Divisions.of(core, checked.sheet().orElseThrow().partitions()) instanceof Division.Apart;
    assertThat(apart ? "APART" : core.strangers().get().isPresent() ? "MERGED" : "WHOLE")
        .isEqualTo(expected);
    assertThat(core.strangers().get().map(m -> m.fields().getFirst()).orElse(-1))
        .isEqualTo(expected.equals("WHOLE") ? -1 : 0);
  }
}
