package io.talion.trace.write;

import io.talion.trace.finding.Finding;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.ValueText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Findings as an aligned table for people: when, which rule, who, what it costs and why. Widths are
 * those of the first thousand rows, so that memory does not grow with the findings.
 */
public final class TableWriter implements FindingWriter {
  private static final int SAMPLE = 1000;
  private static final List<String> HEADER =
      List.of("time", "block", "rule", "offender", "status", "penalties", "because");

  private final OutputStream out;
  private final List<List<String>> waiting = new ArrayList<>();
  private final int[] widths = new int[HEADER.size()];
  private boolean sized;

  /** Writes to {@code out}, which should be buffered. */
  public TableWriter(OutputStream out) {
    this.out = out;
    waiting.add(HEADER);
  }

  @Override
  public void write(Finding f, String json) throws IOException {
    List<String> row =
        List.of(
            ValueText.text(Int.of(f.time()), Type.INSTANT),
            String.valueOf(f.block()),
            f.stage() == 0 ? f.rule() : f.rule() + " (stage " + f.stage() + ")",
            f.offender().map(PenaltyJson::party).orElse("-"),
            FindingJson.word(f.status()),
            f.penalties().stream().map(PenaltyText::of).collect(Collectors.joining(", ")),
            f.because());
    waiting.add(row.stream().map(TableWriter::oneLine).toList());
    if (sized || waiting.size() > SAMPLE) {
      flushRows();
    }
  }

  /** A table has one line a row, and no text of a trace moves the cursor of a terminal. */
  private static String oneLine(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void flushRows() throws IOException {
    if (!sized) {
      waiting.forEach(this::measure);
      sized = true;
    }
    for (List<String> row : waiting) {
      out.write(line(row).getBytes(StandardCharsets.UTF_8));
    }
    waiting.clear();
  }

  private void measure(List<String> row) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
    }
  }

  private String line(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      line.append(cell)
          .append(" ".repeat(Math.max(0, widths[i] - cell.codePointCount(0, cell.length()))))
          .append("  ");
    }
    return line.toString().stripTrailing() + "\n";
  }

  @Override
  public void finish() throws IOException {
    flushRows();
    out.flush();
  }
}
