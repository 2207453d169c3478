package io.talion.interpreter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** How many instants are evaluated together changes nothing, nor does the plan of a pair rule. */
class BatchProperties {
  private record Said(int gap, int block, boolean asked, int operator, int payload) {}

  private static final String EVENTS =
      """
      policy p version 1.0.0 language 1
      event Asked { operator: Operator  payload: Hash } key (operator)
      event Said { operator: Operator  payload: Hash } key (operator)
      """;

  private static final String DUTY =
      """
      duty Answer for each a in Asked {
        owed by a.operator
        met by s in Said of a.operator where s.payload == a.payload
        within 3 %s
      }
      rule silent {
        on d in Answer
        let missed = count(x in Answer of d.operator last 3 where x.missed)
        when missed > 1 and count(s in Said of d.operator last 5 milliseconds) < 3
        against d.operator
        flag "silent"
        fires again after 2 milliseconds
      }
      rule loud {
        every 1 second each o in Operator
        when count(s in Said of o) > 4
        against o
        flag "loud"
        fires every time
      }
      """;

  private static final String PAIR =
      """
      rule twice {
        on a, b in Said matching (operator) within 4 milliseconds
        when a.payload != b.payload
        %s
        against a.operator
        flag "twice"
        fires once per (%s)
      }
      """;

  @Provide
  Arbitrary<List<Said>> traces() {
    Arbitrary<Said> said =
        Combinators.combine(
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 1),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(1, 3))
            .as(Said::new);
    return said.list().ofMaxSize(40);
  }

  private static List<String> run(Core core, List<Said> trace, int batch) {
    return play(core, trace, batch).finish();
  }

  private static Play play(Core core, List<Said> trace, int batch) {
    Play play = new Play(new TruffleEngine(), core, batch);
    long time = 990;
    long block = 1;
    for (Said said : trace) {
      time += said.gap();
      block += said.block();
      play.at(
          time,
          block,
          said.asked() ? "Asked" : "Said",
          Play.bytes(said.operator(), 20),
          Play.bytes(said.payload(), 32));
    }
    return play;
  }

  @Property(tries = 200)
  void batchesAgree(@ForAll("traces") List<Said> trace, @ForAll boolean counted) {
    String policy = EVENTS + DUTY.formatted(counted ? "blocks" : "milliseconds");
    Core core = Play.core(policy);
    List<String> one = run(core, trace, 1);
    assertThat(run(core, trace, 7)).isEqualTo(one);
    assertThat(run(core, trace, 4096)).isEqualTo(one);
  }

  /** Columns in batches of any size, evaluated where they stand or after waiting. */
  @Property(tries = 200)
  void columnsAreEventsOneByOne(
      @ForAll("traces") List<Said> trace,
      @ForAll boolean counted,
      @ForAll @IntRange(min = 1, max = 50) int rows,
      @ForAll @IntRange(min = 1, max = 20) int batch) {
    Core core = Play.core(EVENTS + DUTY.formatted(counted ? "blocks" : "milliseconds"));
    Play one = play(core, trace, 1);
    Play columns = new Play(new TruffleEngine(), core, batch).batches(one.events, rows);
    assertThat(columns.finish()).isEqualTo(one.finish());
    assertThat(columns.run.counts()).isEqualTo(one.run.counts());
  }

  /** An answer in time, an answer too late and none: what is open is said in both forms. */
  @Property(tries = 100)
  void openDutiesAgree(@ForAll("traces") List<Said> trace) {
    Core core = Play.core(EVENTS + DUTY.formatted("milliseconds"));
    Play one = play(core, trace, 1);
    Play columns = new Play(new TruffleEngine(), core, 4).batches(one.events, 9);
    one.run.settle();
    columns.run.settle();
    assertThat(columns.run.open()).isEqualTo(one.run.open());
  }

  @Property(tries = 200)
  void theEarliestPartnerIsEnough(@ForAll("traces") List<Said> trace, @ForAll boolean ofOne) {
    String key = ofOne ? "b" : "a.operator";
    Core planned = Play.core(EVENTS + PAIR.formatted("", key));
    Core all = Play.core(EVENTS + PAIR.formatted("when b.operator == a.operator", key));
    assertThat(run(planned, trace, 4096)).isEqualTo(run(all, trace, 1));
  }
}
