import java.nio.file.Files;
import java.nio.file.Path;
import peers.Bench;
import peers.Hand;
import peers.Scan;
import peers.Trace;

/**
 * {@code PREFIX EVENTS PASSES POLICY} over the trace that {@code peers.Gen} wrote: the peers'
 * hand-written columns in memory on one policy, for a second at least, or with {@code all} their
 * scanner from the file to verdicts, all policies in one pass; one JSON object.
 */
public final class Limit {
  public static void main(String[] args) throws Exception {
    Path prefix = Path.of(args[0]);
    long events = Long.parseLong(args[1]);
    int passes = Integer.parseInt(args[2]);
    if (args[3].equals("all")) {
      Path file = Path.of(prefix + ".ndjson");
      Bench.go(
          "limit", "file", "p1,p2,p3,p4", events, Files.size(file), passes, p -> new Scan().run(file, p));
    } else {
      Trace columns = Trace.columns(prefix);
      Bench.go(
          "limit", "memory", args[3], events, 0, enough(columns, args[3], passes), p -> Hand.mem(columns, p));
    }
  }

  /** A pass of milliseconds is not compiled after a few. */
  private static int enough(Trace columns, String policy, int passes) throws Exception {
    long begun = System.nanoTime();
    Hand.mem(columns, policy);
    return (int) Math.max(passes, 2_000_000_000L / (System.nanoTime() - begun));
  }
}
