package io.talion.trace.write;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.value.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Findings as comma-separated values (RFC 4180, {@code \n}); what is nested stands as canonical
 * JSON in its cell.
 */
public final class CsvWriter implements FindingWriter {
  private static final String HEADER =
      "finding,policy,version,rule,stage,time,block,offender,key,status,penalties,because,evidence,with\n";

  private final OutputStream out;
  private boolean started;

  /** Writes to {@code out}, which should be buffered. */
  public CsvWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(Finding f, String json) throws IOException {
    start();
    List<String> cells =
        List.of(
            f.id(),
            f.policy(),
            f.version(),
            f.rule(),
            String.valueOf(f.stage()),
            String.valueOf(f.time()),
            String.valueOf(f.block()),
            f.offender().map(PenaltyJson::party).orElse(""),
            array(f.key()),
            FindingJson.word(f.status()),
            FindingJson.penalties(f.penalties()),
            f.because(),
            array(f.evidence()),
            lets(f.with()));
    row(cells);
  }

  /** The period is its key, and what is paid stands where a finding has its penalties. */
  @Override
  public void write(Payout p, String json) throws IOException {
    start();
    row(
        List.of(
            p.id(),
            p.policy(),
            p.version(),
            p.reward(),
            "",
            String.valueOf(p.time()),
            "",
            "",
            PayoutJson.period(p),
            "reward",
            PayoutJson.amounts(p),
            p.because(),
            "",
            ""));
  }

  private void row(List<String> cells) throws IOException {
    text(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")) + "\n");
  }

  private void start() throws IOException {
    if (!started) {
      started = true;
      text(HEADER);
    }
  }

  private static String array(List<String> values) {
    return values.stream().map(JsonText::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  private static String lets(List<Finding.Let> lets) {
    return lets.stream()
        .map(l -> JsonText.quoted(l.name()) + ":" + JsonText.quoted(l.value()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private void text(String s) throws IOException {
    out.write(s.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void finish() throws IOException {
    start();
    out.flush();
  }
}
