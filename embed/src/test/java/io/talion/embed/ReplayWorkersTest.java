package io.talion.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.finding.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of several parts, read and judged by several workers: what one worker makes of it. */
class ReplayWorkersTest {
  private static final int LINES = 30_000;
  private static final long START = 1_767_225_600_000L;

  /** Its events are dealt out by member. */
  private static final Policy APART =
      Policy.compile(
          """
          policy apart version 1.0.0 language 1
          terms { late 1 second }
          event Vote { operator: Operator  round: Int  payload: Hash } key (operator)
          rule double {
            on a, b in Vote matching (operator, round) within 1 minute
            when a.payload != b.payload
            against b.operator
            flag "two votes"
            fires once per (b)
          }
          """);

  /** One evaluator does it all. */
  private static final Policy WHOLE =
      Policy.compile(
          """
          policy whole version 1.0.0 language 1
          terms { late 1 second }
          event Vote { operator: Operator  round: Int  payload: Hash  note: String? } key (operator)
          state votes : Int = count(x in Vote last 1 second)
          rule busy {
            on v in Vote
            when votes > 300 and v.round < 500
            against v.operator
            flag "busy"
            fires once per (v)
          }
          """);

  @TempDir private Path folder = Path.of("");

  /** What a pass told. */
  private record Told(List<Finding> apart, List<Finding> whole, List<Evaluation.Counts> counts) {}

  /** By so many workers, or, of 0, as nobody asked for any. */
  private static Told told(Path file, int workers) throws IOException {
    Replay replay = Replay.of(List.of(file));
    if (workers > 0) {
      replay.workers(workers);
    }
    Told told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    told.counts()
        .addAll(
            replay
                .judge(APART, Params.none(), Instant.ofEpochMilli(START + 9_000), told.apart()::add)
                .judge(WHOLE, Params.none(), told.whole()::add)
                .run());
    return told;
  }

  /** Votes that come in order, late, twice, broken, of no kind, or not at all. */
  private static byte[] trace(int count) {
    StringBuilder lines = new StringBuilder("\uFEFF");
    for (int i = 0; i < count; i++) {
      int round = i % 100 == 0 && i > 0 ? i - 1 : i;
      long time = START + i / 2 - (i % 777 == 0 ? 2000 : i % 5);
      String line =
          "{\"kind\":\"%s\",\"time\":%d,\"block\":%d,\"operator\":\"0x%040x\",\"round\":%d,\"payload\":\"0x%064x\"}"
              .formatted(i % 50 == 3 ? "Other" : "Vote", time, i / 5, round % 50, round, i);
      lines.append(i % 997 == 0 ? line.substring(0, line.length() - i % 90) : line);
      lines.append(i % 300 == 0 ? "\r\n" : "\n").append(i % 1500 == 0 ? " \n" : "");
    }
    return lines.append("{\"kind\":\"Vote\"").toString().getBytes(StandardCharsets.UTF_8);
  }

  private Told agreed(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Told one = told(file, 1);
    for (int workers = 2; workers <= 4; workers++) {
      assertThat(told(file, workers)).isEqualTo(one);
    }
    return one;
  }

  @Test
  void workersTellWhatOneTells() throws IOException {
    byte[] trace = trace(LINES);
    assertThat(trace.length).isGreaterThan(5 << 20);
    Told plain = agreed("trace.ndjson", trace);
    assertThat(plain.apart()).hasSizeGreaterThan(100);
    assertThat(plain.whole()).hasSizeGreaterThan(100);
    assertThat(plain.counts())
        .allSatisfy(c -> {
          assertThat(c.rejected()).isGreaterThan(20);
          assertThat(c.late()).isPositive();
        });
    byte[] packed = gzip(trace);
    assertThat(agreed("trace.gz", packed)).isEqualTo(plain);
    agreed("cut.ndjson", Arrays.copyOf(trace, trace.length * 2 / 3));
    agreed("cut.gz", Arrays.copyOf(packed, packed.length * 2 / 3));
  }

  /** The evaluator reads parts of it, too. */
  @Test
  void nothingChangesWhereWhoeverWaitsReads() throws IOException {
    byte[] trace = trace(90_000);
    assertThat(trace.length).isGreaterThan(1 << 24);
    Path file = Files.write(folder.resolve("long.ndjson"), trace);
    assertThat(told(file, 0)).isEqualTo(told(file, 1));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
