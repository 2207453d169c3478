package io.talion.bench.curve;

import io.talion.bench.engine.PolicyRun;
import io.talion.trace.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Votes of one validator that never surrounds, and the rule that no vote may be around another. */
final class Votes {
  private static final String POLICY =
      """
      policy votes version 1.0.0 language 1
      event Vote { validator: Validator  source: Int  target: Int  data: Hash } key (validator)
      rule surround {
        on a, b in Vote matching (validator) within 3_650 days
        when %s
        against a.validator
        flag "surround vote"
        fires once per (a.validator)
      }
      """;

  private static final String CONFLICT =
      "(a.target == b.target and a.data != b.data) or (a.source < b.source and b.target < a.target)"
          + " or (b.source < a.source and a.target < b.target)";

  private Votes() {}

  /** The rule as one writes it. */
  static PolicyRun asWritten() {
    return PolicyRun.ofText("votes", POLICY.formatted(CONFLICT));
  }

  /** The rule so that nothing is seen in its test: every pair is looked at. */
  static PolicyRun everyPair() {
    return PolicyRun.ofText("votes", POLICY.formatted("not (not (" + CONFLICT + "))"));
  }

  /** So many votes, from each epoch to the next; now and then one is repeated. */
  static List<Event> trace(PolicyRun run, int votes) throws IOException {
    Path file = Files.createTempFile("talion-votes", ".ndjson");
    try {
      Files.write(file, IntStream.range(0, votes).mapToObj(Votes::line).toList());
      return run.read(file);
    } finally {
      Files.delete(file);
    }
  }

  private static String line(int i) {
    int epoch = i - (i % 7 == 6 ? 1 : 0);
    return "{\"kind\":\"Vote\",\"t\":%d,\"validator\":\"7\",\"source\":%d,\"target\":%d,\"data\":\"0x%064x\"}"
        .formatted(1_700_000_000_000L + i * 384_000L, epoch, epoch + 1, epoch);
  }
}
