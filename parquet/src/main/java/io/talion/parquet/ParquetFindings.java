package io.talion.parquet;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.importer.Json;
import io.talion.trace.write.FindingWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings and payouts as the rows of a Parquet file: the members of their canonical JSON, each a
 * column, whatever the policy. What has members of its own, or differs from case to case, is JSON.
 */
public final class ParquetFindings implements FindingWriter {
  /** A payout has the last of them, and lacks most of the first. */
  private static final List<String> COLUMNS =
      List.of(
          "finding",
          "policy",
          "version",
          "rule",
          "stage",
          "time",
          "block",
          "offender",
          "key",
          "status",
          "penalties",
          "cut",
          "exceptions",
          "because",
          "evidence",
          "with",
          "reward",
          "period",
          "token",
          "paid",
          "remainder",
          "to");

  private final ParquetOutput rows;

  /** Writes to {@code out}, which should be buffered and is not closed. */
  public ParquetFindings(OutputStream out) throws IOException {
    rows = new ParquetOutput(out, "finding", shape());
  }

  private static Shape.Members shape() {
    Map<String, Shape> columns = new LinkedHashMap<>();
    COLUMNS.forEach(name -> columns.put(name, of(name)));
    return new Shape.Members(columns);
  }

  private static Shape of(String column) {
    return switch (column) {
      case "stage", "block" -> Shape.WHOLE;
      case "time" -> Shape.TIME;
      case "key", "evidence", "period" -> new Shape.Elements(Shape.TEXT);
      case "penalties", "cut", "exceptions", "with", "paid" -> Shape.ANYTHING;
      default -> Shape.TEXT;
    };
  }

  @Override
  public void write(Finding finding, String json) throws IOException {
    write(json);
  }

  @Override
  public void write(Payout payout, String json) throws IOException {
    write(json);
  }

  private void write(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    rows.write((Json.Obj) Json.parse(bytes, 0, bytes.length));
  }

  @Override
  public void finish() throws IOException {
    rows.close();
  }
}
