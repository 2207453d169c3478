package io.talion.conformance.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.event.Event;
import io.talion.trace.event.EventOrder;
import io.talion.trace.finding.Finding;
import io.talion.trace.importer.EigenLayerLogs;
import io.talion.trace.value.Int;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The AllocationManager's own log: what the maximum magnitudes say was taken equals the {@code
 * wadSlashed} that the contract announced, component by component, those of zero included.
 */
class AllocationManagerVectorTest {
  private static final String SET = "eigenlayer-holesky-slashing-events";
  private static final BigInteger WAD = BigInteger.TEN.pow(18);

  private final Judge judge = Judge.of("eigenlayer-allocation-manager");

  @Test
  void everyComponentIsEqual() throws IOException {
    int components = 0;
    int zero = 0;
    int slashings = 0;
    for (Path file : Vectors.files(SET, ".jsonl")) {
      List<Event> events = events(file);
      List<String> announced = announced(events);
      assertThat(judge.findings(events).stream().map(AllocationManagerVectorTest::derived))
          .isEqualTo(announced);
      components += announced.size();
      zero += (int) announced.stream().filter(a -> a.endsWith(" 0")).count();
      slashings +=
          (int) events.stream().filter(e -> e.kind().name().equals("OperatorSlashed")).count();
    }
    System.out.printf(
        "%s: %d cases, %d equal (%d slashings, %d components of zero)%n",
        SET, components, components, slashings, zero);
    assertThat(components).isPositive();
  }

  private List<Event> events(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return judge.read(in, EigenLayerLogs.FORMAT);
    }
  }

  /**
   * {@code operator strategy wad} of every component, slashing by slashing, in the order of the
   * list.
   */
  private static List<String> announced(List<Event> events) {
    List<String> lines = new ArrayList<>();
    events.stream()
        .filter(e -> e.kind().name().equals("OperatorSlashed"))
        .sorted(EventOrder.CANONICAL)
        .forEach(e -> components(e, lines));
    return lines;
  }

  private static void components(Event slashed, List<String> lines) {
    List<Value> strategies = ((ListValue) slashed.field("strategies")).elements();
    List<Value> wads = ((ListValue) slashed.field("wadSlashed")).elements();
    for (int i = 0; i < strategies.size(); i++) {
      lines.add(
          slashed.field("operator") + " " + strategies.get(i) + " " + ((Int) wads.get(i)).value());
    }
  }

  private static String derived(Finding f) {
    String[] taken = let(f, "taken").split("/");
    BigInteger wad = new BigInteger(taken[0]).multiply(WAD).divide(new BigInteger(taken[1]));
    return f.offender().orElseThrow() + " " + let(f, "share_of") + " " + wad;
  }

  private static String let(Finding f, String name) {
    return f.with().stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow().value();
  }
}
