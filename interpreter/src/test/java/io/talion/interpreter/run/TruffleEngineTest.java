package io.talion.interpreter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import org.junit.jupiter.api.Test;

/** The policy of language.md section 2, and what a run may not share with another. */
class TruffleEngineTest {
  private static final String TASKS =
      """
      policy example.tasks version 1.0.0 language 1
      terms { slashable for 14 days }
      event TaskAssigned { operator: Operator  task: Bytes32 } key (operator, task)
      event Response { operator: Operator  task: Bytes32  payload: Hash } key (operator, task)
        once per (operator, task, payload)
        only with TaskAssigned matching (operator, task)
      duty Answer for each a in TaskAssigned {
        owed by a.operator
        met by r in Response of a.operator where r.task == a.task
        within 50 blocks
      }
      rule double_sign {
        on a, b in Response matching (operator, task) within 14 days
        when a.payload != b.payload
        against a.operator
        slash 10%
        tombstone
        fires once per (a.operator, a.task)
        because "signed {a.payload} and {b.payload}"
      }
      rule liveness {
        on d in Answer
        let missed = share(x.missed for x in Answer of d.operator last 2 at least 2) or else 0%
        when missed > 50%
        against d.operator
        jail 1 day
        fires again after 1 day
        because "missed {missed}"
      }
      """;

  private static Play told(Play play) {
    return play.at(1_000, 100, "TaskAssigned", Play.bytes(7, 20), Play.bytes(1, 32))
        .at(2_000, 101, "Response", Play.bytes(7, 20), Play.bytes(1, 32), Play.bytes(0xaa, 32))
        .at(2_000, 101, "Response", Play.bytes(7, 20), Play.bytes(1, 32), Play.bytes(0xbb, 32))
        .at(2_500, 102, "TaskAssigned", Play.bytes(8, 20), Play.bytes(2, 32))
        .at(2_600, 103, "TaskAssigned", Play.bytes(8, 20), Play.bytes(3, 32))
        .at(9_000, 200, "TaskAssigned", Play.bytes(9, 20), Play.bytes(4, 32));
  }

  @Test
  void twoPayloadsAreOneOffenceAndSilenceIsAnother() {
    Play play = told(new Play(new TruffleEngine(), Play.core(TASKS), 4096));
    play.run.finish();
    assertThat(play.findings).extracting(Finding::rule).containsExactly("double_sign", "liveness");
    assertThat(play.findings.get(0).penalties()).contains(new Penalty.Tombstone());
    assertThat(play.findings.get(1).block()).isEqualTo(153);
    assertThat(play.findings.get(1).because()).isEqualTo("missed 100%");
    assertThat(play.run.open()).hasSize(1);
  }

  @Test
  void runsOfOneProgramShareNothing() {
    TruffleEngine engine = new TruffleEngine();
    Core core = Play.core(TASKS);
    Play first = told(new Play(engine, core, 1));
    Play second = new Play(engine, core, 1);
    assertThat(second.finish()).isEmpty();
    assertThat(first.finish()).hasSize(2);
    assertThat(told(new Play(engine, core, 3)).finish()).hasSize(2);
  }
}
