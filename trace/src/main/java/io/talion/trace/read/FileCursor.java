package io.talion.trace.read;

import io.talion.trace.read.field.RawRecord;
import io.talion.trace.read.field.RecordDecoder;
import io.talion.trace.read.field.RecordSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.CsvRecords;
import io.talion.trace.read.source.Format;
import io.talion.trace.read.source.JsonRecords;
import io.talion.trace.read.source.ReadCounts;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.source.RecordSource;
import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.Rejection;
import io.talion.trace.read.strict.StrictStopException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The accepted records of one file, one at a time; what is rejected goes to the sink on the way.
 */
public final class FileCursor implements Closeable {
  private final String file;
  private final ReadOptions options;
  private final RecordSink sink;
  private final ReadCounts counts;
  private final Expansion bytes;
  private final RecordSource source;
  private final RecordDecoder decoder;
  private final RawRecord record = new RawRecord();
  private long bytesCounted;
  private boolean ended;

  FileCursor(
      String file,
      InputStream in,
      Schema schema,
      ReadOptions options,
      RecordSink sink,
      ReadCounts counts)
      throws IOException {
    this.file = file;
    this.options = options;
    this.sink = sink;
    this.counts = counts;
    bytes = new Expansion(in, options.limits());
    source = source(options.format().orElseGet(() -> byName(file)), bytes, file, options.limits());
    decoder = new RecordDecoder(schema, options);
  }

  public static RecordSource source(Format format, InputStream plain, String file, Limits limits)
      throws IOException {
    return switch (format) {
      case Format.Lines l -> new JsonRecords(l.opener().open(plain, file, limits), limits);
      case Format.Cells c -> new CsvRecords(plain, file, limits);
    };
  }

  /**
   * Compression is known by content; only whether cells or objects are inside must be said by the
   * name.
   */
  public static Format byName(String file) {
    String plain = file.replaceFirst("\\.(gz|zst|zstd)$", "");
    return plain.endsWith(".csv") ? Format.CSV : Format.NDJSON;
  }

  /** Goes on to the next accepted record; false at the end of the file. */
  boolean next() throws IOException {
    while (!ended && source.next()) {
      counts.read++;
      if (take()) {
        return true;
      }
    }
    end();
    return false;
  }

  private boolean take() {
    try {
      boolean declared =
          decoder.decode(source.members(), source.start(), file, source.line(), record);
      countBytes();
      return count(declared);
    } catch (BadInput e) {
      reject(e, source.line(), source.column(e.position()));
      return false;
    }
  }

  private boolean count(boolean declared) {
    if (!declared) {
      counts.ignored++;
      return false;
    }
    counts.accepted++;
    if (record.kind().signedBy().isPresent() && !record.verified()) {
      counts.unverified++;
    }
    return true;
  }

  private void end() {
    if (ended) {
      return;
    }
    ended = true;
    countBytes();
    Optional<BadInput> fault = bytes.fault();
    fault.ifPresent(f -> reject(f, source.line() + 1, 1));
  }

  private void countBytes() {
    counts.bytes += bytes.bytesRead() - bytesCounted;
    bytesCounted = bytes.bytesRead();
  }

  private void reject(BadInput e, long line, int column) {
    counts.rejected++;
    Rejection rejection = new Rejection(file, line, column, e.code().code(), e.reason());
    sink.rejected(rejection);
    if (options.strict()) {
      throw new StrictStopException(rejection);
    }
  }

  RawRecord record() {
    return record;
  }

  @Override
  public void close() throws IOException {
    source.close();
    bytes.close();
  }
}
