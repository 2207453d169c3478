package io.talion.trace.read.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.talion.trace.read.scan.Members;
import io.talion.trace.read.scan.Token;
import io.talion.trace.read.scan.Words;
import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.RejectionCode;
import io.talion.trace.read.strict.UnreadableInputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file as records: the header names the members, an empty cell is an absent one. The
 * last row must end in a line break, for a cut cell looks like a shorter number.
 */
public final class CsvRecords implements RecordSource {
  private final Tail in;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> rows;
  private final List<String> header;
  private final Members members = new Members();
  private byte[] buffer = new byte[1024];
  private int used;
  private long line = 1;
  private @Nullable CsvRecord row;
  private @Nullable CsvParseException fault;

  /** A fault that was met while looking ahead. */
  private @Nullable CsvParseException ahead;

  public CsvRecords(InputStream stream, String file, Limits limits) throws IOException {
    in = new Tail(stream);
    reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowUnclosedQuote(false)
            .allowExtraCharsAfterClosingQuote(false)
            .maxBufferSize(limits.line())
            .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
    rows = reader.iterator();
    header = header(file);
  }

  private List<String> header(String file) throws IOException {
    List<String> names = advance() && row != null ? List.copyOf(row.getFields()) : List.of();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new UnreadableInputException(
            file, line, seen.size() + 1, "column \"" + name + "\" stands twice in the header");
      }
    }
    return names;
  }

  @Override
  public boolean next() throws IOException {
    return fault == null && advance();
  }

  private boolean advance() throws IOException {
    try {
      row = hasNext() ? rows.next() : null;
    } catch (CsvParseException e) {
      fault = e;
      line++;
      return true;
    }
    if (row == null) {
      return false;
    }
    line = row.getStartingLineNumber();
    return true;
  }

  private boolean hasNext() {
    if (ahead != null) {
      throw ahead;
    }
    return rows.hasNext();
  }

  /** Whether anything follows, good or bad. */
  private boolean goesOn() {
    try {
      return hasNext();
    } catch (CsvParseException e) {
      ahead = e;
      return true;
    }
  }

  @Override
  public Members members() {
    if (fault != null || row == null) {
      throw new BadInput(
          RejectionCode.BAD_CSV, 0, "not CSV from here on; the rest of the file is not read");
    }
    if (!terminated()) {
      throw new BadInput(
          RejectionCode.HALF_WRITTEN, 0, "the last row does not end in a line break");
    }
    fill(row.getFields());
    return members;
  }

  private void fill(List<String> cells) {
    members.start(buffer);
    used = 0;
    if (cells.size() != header.size()) {
      throw new BadInput(
          RejectionCode.BAD_CSV,
          0,
          "expected " + header.size() + " cells as in the header, found " + cells.size());
    }
    for (int i = 0; i < cells.size(); i++) {
      int name = append(header.get(i));
      members.add(name, used);
      int start = append(cells.get(i));
      members.value(i, Token.Kind.CELL, start, used);
      if (cells.get(i).indexOf('\uFFFD') >= 0) {
        throw new BadInput(RejectionCode.NOT_UTF8, start, "not UTF-8");
      }
    }
    members.buffer = buffer;
  }

  private int append(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (used + bytes.length + Words.SLACK > buffer.length) {
      buffer =
          Arrays.copyOf(buffer, Math.max(2 * buffer.length, used + bytes.length + Words.SLACK));
      members.buffer = buffer;
    }
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
    return used - bytes.length;
  }

  @Override
  public int start() {
    return 0;
  }

  @Override
  public long line() {
    return line;
  }

  /** The number of the cell. */
  @Override
  public int column(int position) {
    int column = 1;
    for (int i = 0; i < members.count && members.nameStart(i) <= position; i++) {
      column = i + 1;
    }
    return column;
  }

  @Override
  public boolean terminated() {
    return in.last == '\n' || in.last == '\r' || goesOn();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Remembers the last byte that was read. */
  private static final class Tail extends FilterInputStream {
    private int last = '\n';

    Tail(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      last = c < 0 ? last : c;
      return c;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      last = n > 0 ? b[off + n - 1] : last;
      return n;
    }
  }
}
