package io.talion.conformance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.RunOptions;
import io.talion.conformance.corpus.CorpusCase;
import io.talion.conformance.corpus.CorpusCheck;
import io.talion.conformance.differential.Evaluation;
import io.talion.conformance.differential.Verdict;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.reference.ReferenceEngine;
import io.talion.trace.event.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every acceptance case owes: the order of events of one time is irrelevant, evidence that is
 * shown again changes nothing, nothing is lost between what is demanded and what is executed, and
 * whoever keeps the rules is left alone. On both engines.
 */
class AcceptanceProperties {
  private static final List<Engine> ENGINES = List.of(new ReferenceEngine(), new TruffleEngine());

  @Provide
  Arbitrary<CorpusCase> cases() {
    return Arbitraries.of(Acceptance.CASES);
  }

  @Provide
  Arbitrary<Honest> honest() {
    return Arbitraries.of(Honest.values());
  }

  @Property(tries = 150)
  void theOrderOfOneTimeIsIrrelevant(@ForAll("cases") CorpusCase c, @ForAll long seed) {
    Core core = CorpusCheck.core(c);
    List<Event> events = CorpusCheck.events(core, c);
    for (Engine engine : ENGINES) {
      Verdict expected = run(engine, core, events);
      assertThat(run(engine, core, permuted(events, new Random(seed)))).isEqualTo(expected);
    }
  }

  @Property(tries = 150)
  void evidenceShownAgainChangesNothing(@ForAll("cases") CorpusCase c, @ForAll long seed) {
    Core core = CorpusCheck.core(c);
    List<Event> events = CorpusCheck.events(core, c);
    for (Engine engine : ENGINES) {
      List<String> expected = run(engine, core, events).findings();
      assertThat(run(engine, core, replayed(events, new Random(seed))).findings())
          .isEqualTo(expected);
    }
  }

  @Property(tries = 100)
  void nothingIsLostBetweenDemandAndExecution(@ForAll("cases") CorpusCase c) {
    Core core = CorpusCheck.core(c);
    for (Engine engine : ENGINES) {
      Conservation books = new Conservation(core);
      Conservation.run(engine, core, CorpusCheck.events(core, c), books);
      assertThat(books.violations()).as(c.toString()).isEmpty();
    }
  }

  @Property(tries = 120)
  void whoeverKeepsTheRulesIsLeftAlone(@ForAll("honest") Honest honest, @ForAll long seed) {
    CorpusCase c = honest.trace(new Random(seed));
    Core core = CorpusCheck.core(c);
    List<Event> events = CorpusCheck.events(core, c);
    assertThat(events).isNotEmpty();
    for (Engine engine : ENGINES) {
      assertThat(run(engine, core, events).findings())
          .as("%s: %s", honest, String.join("\n", c.trace()))
          .noneMatch(line -> line.startsWith("{\"finding\""));
    }
  }

  private static Verdict run(Engine engine, Core core, List<Event> events) {
    return Evaluation.of(engine, core, events, RunOptions.DEFAULT_BATCH);
  }

  /** The events of each time in another order. */
  private static List<Event> permuted(List<Event> events, Random random) {
    List<Event> all = new ArrayList<>(events);
    int from = 0;
    while (from < all.size()) {
      int to = from + 1;
      while (to < all.size() && all.get(to).at().time() == all.get(from).at().time()) {
        to++;
      }
      Collections.shuffle(all.subList(from, to), random);
      from = to;
    }
    return all;
  }

  /** Each event once more somewhere after itself, some of them several times. */
  private static List<Event> replayed(List<Event> events, Random random) {
    List<Event> all = new ArrayList<>(events);
    for (int n = events.size(); n > 0; n--) {
      int source = random.nextInt(all.size());
      all.add(source + 1 + random.nextInt(all.size() - source), all.get(source));
    }
    return all;
  }
}
