package io.talion.parquet;

import io.talion.trace.importer.Json;
import io.talion.trace.read.TraceText;
import io.talion.trace.read.source.LineInput;
import io.talion.trace.read.strict.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * A trace as a Parquet file: one row an event, one column a member (docs/traces.md). The lines are
 * read twice, first for what the columns have to hold. Reading the file gives the same events.
 */
public final class ParquetTrace {
  /** Columns at most; a trace has a few for each kind. */
  private static final int COLUMNS = 2_000;

  private ParquetTrace() {}

  /**
   * Writes the whole trace, in any form that is read.
   *
   * @throws IOException if a line is no event in JSON, or the trace ends early: the message has the
   *     line, and what was written is worth nothing
   */
  public static void write(Path trace, OutputStream out) throws IOException {
    Shape.Members shape = shape(trace);
    try (ParquetOutput rows = new ParquetOutput(out, "trace", shape)) {
      each(trace, rows::write);
    }
  }

  private static Shape.Members shape(Path trace) throws IOException {
    Map<String, Shape> known = new LinkedHashMap<>();
    known.put("kind", Shape.NOTHING);
    known.put("time", Shape.NOTHING);
    Shape.Members[] all = {new Shape.Members(known)};
    each(
        trace,
        row -> {
          Shape.Members one = Shape.row(row);
          if (!all[0].covers(one)) {
            all[0] = all[0].with(one);
            if (Columns.count(all[0]) > COLUMNS) {
              throw new IOException("has more than " + COLUMNS + " members to make columns of");
            }
          }
        });
    return described(all[0].members());
  }

  /** With what is known of every trace: each has a kind, and numbers of {@code time} are times. */
  private static Shape.Members described(Map<String, Shape> members) {
    Map<String, Shape> out = new LinkedHashMap<>(members);
    out.computeIfPresent("kind", (name, s) -> s.equals(Shape.NOTHING) ? Shape.TEXT : s);
    out.computeIfPresent(
        "time", (name, s) -> s.equals(Shape.NOTHING) || s.equals(Shape.WHOLE) ? Shape.TIME : s);
    return new Shape.Members(out);
  }

  /** What is done with a row. */
  private interface Step {
    void take(Json.Obj row) throws IOException;
  }

  private static void each(Path trace, Step step) throws IOException {
    try (TraceText text = TraceText.open(trace);
        LineInput lines = LineInput.of(text.stream(), Limits.DEFAULT)) {
      while (lines.next()) {
        try {
          step.take(row(lines));
        } catch (IOException e) {
          throw new IOException("line " + lines.line() + " " + e.getMessage(), e);
        }
      }
      text.requireWhole();
    }
  }

  private static Json.Obj row(LineInput line) throws IOException {
    if (line.tooLong()) {
      throw new IOException("is longer than " + Limits.DEFAULT.line() + " bytes");
    }
    int length = line.end() - line.start();
    try {
      Json value = Json.parse(line.buffer(), line.start(), length);
      if (value instanceof Json.Obj object && isText(line, object)) {
        return object;
      }
    } catch (JacksonException e) {
      throw new IOException("is not JSON: " + e.getOriginalMessage(), e);
    }
    throw new IOException("is no object of JSON in UTF-8");
  }

  /** Half characters of UTF-16, which escapes can make, are no text. */
  private static boolean isText(LineInput line, Json.Obj object) {
    byte[] bytes = Arrays.copyOfRange(line.buffer(), line.start(), line.end());
    if (new String(bytes, StandardCharsets.US_ASCII).indexOf("\\u") < 0) {
      return true;
    }
    CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
    StringBuilder all = new StringBuilder();
    object.write(all);
    return utf8.canEncode(all);
  }
}
