import java.nio.file.Files;
import java.nio.file.Path;
import peers.Bench;
import peers.Gen;
import peers.Hand;
import peers.Scan;
import peers.Trace;

/**
 * {@code PREFIX EVENTS SEED ITERATIONS}: the peers' hand-written columns in memory, policy by policy,
 * and their scanner from a file to verdicts, all policies in one pass; one JSON object a row.
 */
public final class Limit {
  /** As often as the engine at most. */
  private static final int WARM = 40;

  public static void main(String[] args) throws Exception {
    Path prefix = Path.of(args[0]);
    long events = Long.parseLong(args[1]);
    int times = Integer.parseInt(args[3]);
    Gen.main(new String[] {args[1], args[2], args[0]});
    Trace columns = Trace.columns(prefix);
    for (String policy : new String[] {"p1", "p2", "p3", "p4"}) {
      int runs = Math.max(2 * times, WARM);
      Bench.go("limit", "memory", policy, events, 0, runs, p -> Hand.mem(columns, p));
    }
    Path file = Path.of(prefix + ".ndjson");
    Bench.go(
        "limit", "file", "p1,p2,p3,p4", events, Files.size(file), times, p -> new Scan().run(file, p));
    Files.delete(file);
    Files.delete(Path.of(prefix + ".bin"));
  }
}
