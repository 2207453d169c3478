package io.talion.trace.read.source;

import io.talion.trace.read.scan.JsonScanner;
import io.talion.trace.read.scan.Members;
import io.talion.trace.read.scan.Utf8;
import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.RejectionCode;
import java.io.IOException;

/** Lines of JSON as records. */
public final class JsonRecords implements RecordSource {
  private final LineInput lines;
  private final JsonScanner scanner;
  private final Limits limits;
  private final Members members = new Members();

  public JsonRecords(LineInput lines, Limits limits) {
    this.lines = lines;
    this.limits = limits;
    scanner = new JsonScanner(limits);
  }

  @Override
  public boolean next() throws IOException {
    return lines.next();
  }

  @Override
  public Members members() {
    if (lines.tooLong()) {
      throw new BadInput(
          RejectionCode.LINE_TOO_LONG,
          lines.start(),
          "the line is longer than " + limits.line() + " bytes");
    }
    try {
      scanner.object(lines.buffer(), lines.start(), lines.end(), members);
    } catch (BadInput e) {
      throw lines.terminated() ? e : halfWritten(e);
    }
    return members;
  }

  private static BadInput halfWritten(BadInput e) {
    return new BadInput(
        RejectionCode.HALF_WRITTEN, e.position(), "the last line is half-written: " + e.reason());
  }

  @Override
  public int start() {
    return lines.start();
  }

  @Override
  public long line() {
    return lines.line();
  }

  @Override
  public int column(int position) {
    if (!lines.original()) {
      return 1;
    }
    return Utf8.characters(lines.buffer(), lines.start(), Math.min(position, lines.end())) + 1;
  }

  @Override
  public boolean terminated() {
    return lines.terminated();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
