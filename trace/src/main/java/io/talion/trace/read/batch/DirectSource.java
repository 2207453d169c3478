package io.talion.trace.read.batch;

import io.talion.trace.read.field.FieldIds;
import java.io.IOException;
import java.util.List;

/** Reads on the thread that calls. */
final class DirectSource implements BatchSource {
  private final BatchReader reader;
  private final List<BatchTarget> targets;
  private final Sheet sheet;

  DirectSource(BatchReader.Opener opener, List<BatchTarget> targets) throws IOException {
    this.targets = targets;
    reader = opener.open(targets, FieldIds.OF_RUN);
    sheet = reader.sheet();
    sheet.rows().dictionaries().ask(reader::mark);
  }

  @Override
  public boolean fill() throws IOException {
    sheet.clear();
    try {
      return reader.fill(sheet);
    } finally {
      BatchTarget.showAll(targets, sheet, reader.union());
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
