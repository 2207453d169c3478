package io.talion.cli.run;

import io.talion.cli.host.Outputs;
import io.talion.trace.read.field.RawRecord;
import io.talion.trace.read.field.RecordSink;
import io.talion.trace.read.strict.Rejection;
import io.talion.trace.write.RejectionJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rejected log: counts every rejection and, where asked to, keeps them all for a file in order
 * of file and line (semantics.md 34). The first one whose place is known, else the first, is kept
 * for the warning at the end.
 */
final class Rejections implements RecordSink {
  private final boolean keep;
  private final List<Rejection> kept = new ArrayList<>();
  private long count;
  private Optional<Rejection> first = Optional.empty();

  /**
   * @param keep whether they will be written
   */
  Rejections(boolean keep) {
    this.keep = keep;
  }

  void add(Rejection rejection) {
    count++;
    if (first.filter(f -> !f.file().isEmpty() || rejection.file().isEmpty()).isEmpty()) {
      first = Optional.of(rejection);
    }
    if (keep) {
      kept.add(rejection);
    }
  }

  @Override
  public void rejected(Rejection rejection) {
    add(rejection);
  }

  /** Records are pulled from the reader, not pushed. */
  @Override
  public void accept(RawRecord record) {
    throw new IllegalStateException("this sink takes rejections only");
  }

  long count() {
    return count;
  }

  Optional<Rejection> first() {
    return first;
  }

  /** Writes the log; an empty file if there was none. */
  void write(Path file, List<String> files) {
    kept.sort(
        Comparator.<Rejection>comparingInt(r -> files.indexOf(r.file()))
            .thenComparingLong(Rejection::line)
            .thenComparingInt(Rejection::column));
    try (PrintStream out = Outputs.file(file)) {
      kept.forEach(r -> out.print(RejectionJson.of(r) + "\n"));
    } catch (IOException e) {
      throw Outputs.unwritable(file);
    }
  }
}
