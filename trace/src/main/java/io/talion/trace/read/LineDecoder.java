package io.talion.trace.read;

import io.talion.trace.event.Event;
import io.talion.trace.read.field.RawRecord;
import io.talion.trace.read.field.RecordDecoder;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.scan.JsonScanner;
import io.talion.trace.read.scan.Members;
import io.talion.trace.read.scan.Utf8;
import io.talion.trace.read.scan.Words;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.Rejection;
import io.talion.trace.read.strict.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes single records that a program has in hand, by the same rules as a file is read. Not for
 * sharing between threads.
 */
public final class LineDecoder {
  private final JsonScanner scanner;
  private final RecordDecoder decoder;
  private final Limits limits;
  private final String name;
  private final Members members = new Members();
  private final RawRecord record = new RawRecord();
  private byte[] buffer = new byte[256];
  private long line;

  /** {@code name} is shown in rejections, in place of a file. */
  public LineDecoder(Schema schema, ReadOptions options, String name) {
    this.limits = options.limits();
    this.name = name;
    scanner = new JsonScanner(limits);
    decoder = new RecordDecoder(schema, options);
  }

  /** What became of a record: an event, a rejection, or neither if its kind is not declared. */
  public record Decoded(Optional<Event> event, Optional<Rejection> rejection) {}

  /** Decodes one JSON object in UTF-8. */
  public Decoded decode(byte[] json) {
    line++;
    try {
      return new Decoded(event(json), Optional.empty());
    } catch (BadInput e) {
      int column = Utf8.characters(buffer, 0, Math.min(e.position(), json.length)) + 1;
      Rejection rejection = new Rejection(name, line, column, e.code().code(), e.reason());
      return new Decoded(Optional.empty(), Optional.of(rejection));
    }
  }

  /** Decodes one JSON object. */
  public Decoded decode(String json) {
    return decode(json.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Event> event(byte[] json) {
    if (json.length > limits.line()) {
      throw new BadInput(
          RejectionCode.LINE_TOO_LONG, 0, "the line is longer than " + limits.line() + " bytes");
    }
    if (buffer.length < json.length + Words.SLACK) {
      buffer = Arrays.copyOf(buffer, 2 * json.length + Words.SLACK);
    }
    System.arraycopy(json, 0, buffer, 0, json.length);
    scanner.object(buffer, 0, json.length, members);
    boolean declared = decoder.decode(members, 0, name, line, record);
    return declared ? Optional.of(record.toEvent()) : Optional.empty();
  }
}
