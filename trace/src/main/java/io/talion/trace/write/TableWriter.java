package io.talion.trace.write;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings as an aligned table for people: when, which rule, who, what it costs and why. Widths are
 * those of the first thousand rows, so that memory does not grow with the findings.
 */
public final class TableWriter implements FindingWriter {
  private static final int SAMPLE = 1000;

  /** Digits shown of either end of an address. */
  private static final int SHOWN = 4;

  private static final List<String> HEADER =
      List.of("time", "block", "rule", "offender", "status", "penalties", "because");

  private final OutputStream out;
  private final List<List<String>> waiting = new ArrayList<>();
  private final int[] widths = new int[HEADER.size()];
  private final boolean colour;
  private final int columns;
  private boolean sized;

  /** Writes to {@code out}, which should be buffered; in whole lines without colour. */
  public TableWriter(OutputStream out) {
    this(out, false, 0);
  }

  /**
   * Writes to a terminal.
   *
   * @param colour whether the header stands out
   * @param columns longer lines are cut there; 0 for none
   */
  public TableWriter(OutputStream out, boolean colour, int columns) {
    this.out = out;
    this.colour = colour;
    this.columns = columns;
    waiting.add(HEADER);
  }

  @Override
  public void write(Finding f, String json) throws IOException {
    List<String> row =
        List.of(
            ValueText.text(Int.of(f.time()), Type.INSTANT),
            String.valueOf(f.block()),
            f.stage() == 0 ? f.rule() : f.rule() + " (stage " + f.stage() + ")",
            f.offender().map(TableWriter::shortened).orElse("-"),
            FindingJson.word(f.status()),
            f.penalties().isEmpty() ? "-" : PenaltyText.of(f.penalties(), TableWriter::shortened),
            f.because());
    add(row);
  }

  @Override
  public void write(Payout p, String json) throws IOException {
    add(
        List.of(
            ValueText.text(Int.of(p.time()), Type.INSTANT),
            "-",
            p.reward(),
            "-",
            "reward",
            PayoutText.of(p, TableWriter::shortened),
            p.because()));
  }

  private void add(List<String> row) throws IOException {
    waiting.add(row.stream().map(TableWriter::oneLine).toList());
    if (sized || waiting.size() > SAMPLE) {
      flushRows();
    }
  }

  /** {@code 0x8706…fc12}: enough to tell operators apart by eye. */
  private static String shortened(Value v) {
    String text = PenaltyJson.party(v);
    return text.startsWith("0x") && text.length() > 2 * SHOWN + 3
        ? text.substring(0, SHOWN + 2) + "…" + text.substring(text.length() - SHOWN)
        : text;
  }

  /** A table has one line a row, and no text of a trace moves the cursor of a terminal. */
  private static String oneLine(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void flushRows() throws IOException {
    boolean first = !sized;
    if (first) {
      waiting.forEach(this::measure);
      sized = true;
    }
    boolean bold = colour && first;
    for (List<String> row : waiting) {
      String line = cut(line(row));
      String shown = bold ? "\u001b[1m" + line + "\u001b[0m" : line;
      out.write((shown + "\n").getBytes(StandardCharsets.UTF_8));
      bold = false;
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
    return line.toString().stripTrailing();
  }

  private String cut(String line) {
    boolean fits = columns == 0 || line.codePointCount(0, line.length()) <= columns;
    return fits ? line : line.substring(0, line.offsetByCodePoints(0, columns - 1)) + "…";
  }

  @Override
  public void finish() throws IOException {
    flushRows();
    out.flush();
  }
}
