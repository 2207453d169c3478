package io.talion.bench.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Writes the reference trace as NDJSON, about 300 bytes a line, with the time in a member {@code
 * t}.
 */
public final class TaskTraceFile {
  private static final long SCALE = 100_000_000L;

  private final TaskTrace trace;

  public TaskTraceFile(TaskTrace trace) {
    this.trace = trace;
  }

  public void write(Path file) throws IOException {
    StringBuilder line = new StringBuilder(400);
    try (Writer out =
        new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.US_ASCII), 1 << 20)) {
      trace.forEach(event -> {
        line.setLength(0);
        append(event, line);
        write(out, line);
      });
    }
  }

  private static void write(Writer out, CharSequence line) {
    try {
      out.append(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(TaskEvent e, StringBuilder line) {
    line.append("{\"t\":").append(e.time()).append(",\"block\":").append(e.block());
    member(line, "kind", e.kind().text());
    member(line, "operator", trace.population().operator(e.operator()));
    member(line, "operatorSet", Population.SETS.get(e.set()));
    member(line, "task", "task-" + e.task());
    member(line, "payload", payload(e.payload()));
    member(line, "stake", e.stake().toString());
    member(line, "value", decimal(e.value()));
    member(line, "expected", decimal(e.expected()));
    line.append("}\n");
  }

  private static void member(StringBuilder line, String name, String text) {
    line.append(",\"").append(name).append("\":\"").append(text).append('"');
  }

  /** 32 bytes that stand for a statement. */
  static String payload(long statement) {
    HexFormat hex = HexFormat.of();
    StringBuilder digits = new StringBuilder("0x");
    for (int i = 0; i < 4; i++) {
      digits.append(hex.toHexDigits(Chance.mix(statement * 4 + i)));
    }
    return digits.toString();
  }

  static String decimal(long value) {
    if (value == 0) {
      return "0";
    }
    return value / SCALE + "." + Long.toString(value % SCALE + SCALE).substring(1);
  }

  /** {@code EVENTS SEED OPERATORS FILE}. */
  public static void main(String[] args) throws IOException {
    TaskTrace trace =
        new TaskTrace(
            Integer.parseInt(args[0]), Long.parseLong(args[1]), Integer.parseInt(args[2]));
    new TaskTraceFile(trace).write(Path.of(args[3]));
  }
}
