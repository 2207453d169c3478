package io.talion.stdlib;

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
  private static final BigInteger WAD = BigInteger.TEN.pow(18);

  private final ExampleJudge judge = ExampleJudge.of("eigenlayer-allocation-manager");

  @Test
  void everyComponentIsEqual() throws IOException {
    VectorSet set = VectorSet.of("eigenlayer-holesky-slashing-events");
    for (Path file : set.files("*.jsonl")) {
      List<Event> events = events(file);
      List<String> announced = announced(events);
      List<String> derived =
          judge.findings(events).stream().map(AllocationManagerVectorTest::derived).toList();
      for (int i = 0; i < Math.max(announced.size(), derived.size()); i++) {
        set.compare(
            file.getFileName() + " component " + i,
            i < derived.size() ? derived.get(i) : "none",
            i < announced.size() ? announced.get(i) : "none");
      }
    }
    set.report(
        Row.of(
            "the AllocationManager's own log",
            "`examples/eigenlayer-allocation-manager`",
            "Holesky, as emitted",
            "`wadSlashed`, component by component"),
        judge.engines());
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
