package io.talion.trace.read;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.read.batch.BatchSource;
import io.talion.trace.read.batch.BatchTarget;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Rejection;
import io.talion.trace.read.strict.StrictStopException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a trace in batches of at most so many records, for one schema or several at once. */
record ReadBatches(String name, List<Schema> schemas, ReadOptions options, int most) {
  /** On this thread. */
  BothReaders.Met direct(InputStream in) {
    return directAll(in).getFirst();
  }

  /** On a thread of its own. */
  BothReaders.Met ahead(InputStream in) {
    return aheadAll(in).getFirst();
  }

  /** Of lines, by three threads, parts of so many bytes. */
  BothReaders.Met parts(InputStream in, int bytes) {
    return partsAll(in, bytes, 3, false).getFirst();
  }

  /** By one thread, and by the one that takes what was read. */
  BothReaders.Met helped(InputStream in, int bytes) {
    return partsAll(in, bytes, 1, true).getFirst();
  }

  List<BothReaders.Met> partsAll(InputStream in, int bytes, int readers, boolean helps) {
    return read((ids, targets) -> BatchSource.parts(in, name, ids, targets, readers, bytes, helps));
  }

  List<BothReaders.Met> directAll(InputStream in) {
    return read((ids, targets) -> BatchSource.direct(in, name, ids, targets, most));
  }

  List<BothReaders.Met> aheadAll(InputStream in) {
    return read((ids, targets) -> BatchSource.ahead(in, name, ids, targets, most));
  }

  private interface Opener {
    BatchSource open(Dictionaries ids, List<BatchTarget> targets) throws IOException;
  }

  private List<BothReaders.Met> read(Opener opener) {
    List<BothReaders.Met> met = new ArrayList<>();
    List<BatchTarget> targets = new ArrayList<>();
    for (Schema schema : schemas) {
      met.add(
          new BothReaders.Met(
              new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
      targets.add(target(schema, met.getLast().rejections()));
    }
    try (BatchSource source = opener.open(new Dictionaries(), targets)) {
      boolean more = true;
      while (more) {
        more = more(source);
        for (int i = 0; i < targets.size(); i++) {
          take(targets.get(i).batch(), met.get(i));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < targets.size(); i++) {
      met.get(i).counts().addAll(BothReaders.counts(targets.get(i).counts(), options));
    }
    return met;
  }

  private BatchTarget target(Schema schema, List<Rejection> rejections) {
    return new BatchTarget(schema, options, rejections::add, Long.MAX_VALUE);
  }

  private static boolean more(BatchSource source) throws IOException {
    try {
      return source.fill();
    } catch (StrictStopException e) {
      return false;
    }
  }

  private static void take(EventBatch batch, BothReaders.Met met) {
    for (int row = 0; row < batch.size(); row++) {
      met.events().add(batch.event(row));
      met.lines().add(batch.lines()[row]);
    }
  }
}
