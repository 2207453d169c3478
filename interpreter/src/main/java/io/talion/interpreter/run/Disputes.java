package io.talion.interpreter.run;

import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Challenge.Veto;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.node.rule.VetoTest;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Finding.Status;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Findings under {@code challenge d unless x in S}, until the end of it (semantics.md 45). Needs
 * single instants a chunk.
 */
final class Disputes {
  /** A finding that waits. */
  private record Open(Firing firing, Finding finding, Challenge challenge, Veto veto) {
    VetoTest.Key test() {
      return new VetoTest.Key(firing.rule().name(), veto);
    }

    Clock clock() {
      return challenge.extent().clock();
    }

    /** The last point at which a veto counts. */
    long due() {
      return firing.instant().point(clock()) + challenge.extent().distance();
    }

    /** Whether an element is of the time that the challenge is open. */
    boolean covers(Row row) {
      Instant found = firing.instant();
      boolean before =
          row.time() < found.time()
              || (row.time() == found.time()
                  && row.position(Clock.BLOCK) < found.point(Clock.BLOCK));
      return !before && row.position(clock()) <= due();
    }
  }

  private final RunState state;
  private final Map<VetoTest.Key, VetoTest> tests;
  private final List<Open> open = new ArrayList<>();

  Disputes(RunState state, Map<VetoTest.Key, VetoTest> tests) {
    this.state = state;
    this.tests = tests;
  }

  /** A finding was told; it waits if its challenge says so. */
  void begin(Firing firing, Finding finding) {
    Optional<Veto> veto = firing.challenge().flatMap(Challenge::unless);
    if (finding.status() == Status.PENDING && veto.isPresent()) {
      open.add(new Open(firing, finding, firing.challenge().orElseThrow(), veto.get()));
    }
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** Tells the findings whose challenge ends in an instant, and how, in their order. */
  void conclude(Chunk chunk, Instant now, BiConsumer<Finding, Status> ended) {
    for (Open dispute : List.copyOf(open)) {
      boolean vetoed = isVetoed(dispute, chunk, now);
      if (vetoed || now.reaches(dispute.clock(), dispute.due())) {
        open.remove(dispute);
        ended.accept(dispute.finding, vetoed ? Status.VETOED : Status.EXECUTED);
      }
    }
  }

  private boolean isVetoed(Open dispute, Chunk chunk, Instant now) {
    Table table = chunk.table(dispute.veto.stream());
    VetoTest test = Objects.requireNonNull(tests.get(dispute.test()));
    for (int i = 0; table != null && i < table.size(); i++) {
      Row row = table.row(i);
      if (dispute.covers(row) && test.vetoes(state, now, dispute.firing, row)) {
        return true;
      }
    }
    return false;
  }

  /** Where challenges end. */
  List<Deadline> deadlines() {
    return open.stream().map(d -> new Deadline(d.clock(), d.due())).toList();
  }
}
