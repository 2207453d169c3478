package io.talion.trace.read;

import io.talion.trace.column.Dictionaries;
import io.talion.trace.event.EventKind;
import io.talion.trace.read.batch.BatchSource;
import io.talion.trace.read.batch.BatchTarget;
import io.talion.trace.read.field.RawRecord;
import io.talion.trace.read.field.RecordSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Rejection;
import io.talion.trace.type.Type;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Lines a second of CPU: 300-byte lines of the benchmarks' shape, of which five fields are read.
 * Run its {@code main} with the classes and test classes of this module; the number of lines and of
 * rounds may be given.
 */
public final class ReaderSpeed {
  private static long checksum;

  private ReaderSpeed() {}

  public static void main(String[] args) throws IOException {
    int lines = args.length > 0 ? Integer.parseInt(args[0]) : 300_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    byte[] trace = trace(lines);
    System.out.println(lines + " lines, " + trace.length / lines + " bytes each");
    for (int i = 0; i < rounds; i++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      read(trace);
      long between = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      readBatches(trace);
      long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      System.out.printf(
          "records %.2f, batches %.2f M lines per CPU-second%n",
          lines * 1e3 / (between - before), lines * 1e3 / (after - between));
    }
    System.out.println("checksum " + checksum);
  }

  private static void read(byte[] trace) throws IOException {
    RecordSink sink =
        new RecordSink() {
          @Override
          public void accept(RawRecord record) {
            checksum += record.time() + record.bytes()[record.offset(0)] + record.number(3);
          }

          @Override
          public void rejected(Rejection rejection) {
            throw new IllegalStateException(rejection.toString());
          }
        };
    ReadOptions options = ReadOptions.DEFAULT.withTimeMember("t");
    try (TraceReader reader =
        TraceReader.open(new ByteArrayInputStream(trace), "t", Schema.of(kind()), options, sink)) {
      reader.drain();
    }
  }

  private static void readBatches(byte[] trace) throws IOException {
    Dictionaries dictionaries = new Dictionaries();
    BatchTarget target =
        new BatchTarget(
            Schema.of(kind()),
            ReadOptions.DEFAULT.withTimeMember("t"),
            r -> {
              throw new IllegalStateException(r.toString());
            },
            Long.MAX_VALUE);
    try (BatchSource source =
        BatchSource.direct(
            new ByteArrayInputStream(trace), "t", dictionaries, List.of(target), 4096)) {
      while (source.fill()) {
        checksum += target.batch().coordinate(0)[0] + target.batch().of(0).field(3).lo()[0];
      }
    }
  }

  private static EventKind kind() {
    return EventKind.named("response")
        .field("operator", Type.Bytes.OPERATOR)
        .field("task", Type.Simple.STRING)
        .field("payload", Type.Bytes.HASH)
        .field("value", Type.Simple.RATIO)
        .build(0);
  }

  private static byte[] trace(int lines) {
    Random random = new Random(1);
    StringBuilder out = new StringBuilder(lines * 300);
    for (int i = 0; i < lines; i++) {
      long r = random.nextLong();
      out.append("{\"t\":")
          .append(1_767_225_600_000L + i)
          .append(",\"block\":")
          .append(21_500_000 + i / 12);
      out.append(",\"kind\":\"response\",\"operator\":\"0x")
          .append(hex(r))
          .append(hex(r * 3))
          .append(hex(r * 5), 0, 8);
      out.append("\",\"operatorSet\":\"eigenda:0\",\"task\":\"task-")
          .append(i / 20)
          .append("\",\"payload\":\"0x");
      out.append(hex(r * 7)).append(hex(r * 11)).append(hex(r * 13)).append(hex(r * 17));
      out.append("\",\"stake\":\"1339275766016642742297\",\"value\":\"3000.")
          .append(10_000_000 + i % 1000);
      out.append("\",\"expected\":\"3001.12345678\"}\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(long v) {
    return String.format("%016x", v);
  }
}
