package io.talion.trace.read.batch;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.Extract;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadCounts;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Rejection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One policy's view of a trace that is read in batches: what it declares, and what was met for it.
 * Several may be filled in one pass; they share what is read.
 */
public final class BatchTarget {
  final Schema schema;
  final ReadOptions options;
  final long until;
  final ReadCounts counts = new ReadCounts();
  final Consumer<Rejection> rejected;
  private @Nullable Extract extract;
  private EventBatch batch;

  /**
   * @param rejected takes what is not accepted, in the order of the trace
   * @param until records of a later time are counted only
   */
  public BatchTarget(Schema schema, ReadOptions options, Consumer<Rejection> rejected, long until) {
    this.schema = schema;
    this.options = options;
    this.rejected = rejected;
    this.until = until;
    batch = new EventBatch(schema.kinds(), new Dictionaries());
  }

  /** Shows its part of a sheet that was read for the targets of a union. */
  void show(Sheet sheet, Union union, int number) {
    boolean[] without = sheet.without(number);
    if (union.isAlone() && without == null) {
      batch = sheet.rows();
      return;
    }
    Extract shown = extract;
    if (shown == null) {
      shown =
          new Extract(
              schema.kinds(),
              sheet.rows().dictionaries(),
              union.ordinals(number),
              union.fields(number));
      extract = shown;
    }
    batch = shown.of(sheet.rows(), without);
  }

  /** Shows the same in all targets of a union. */
  static void showAll(List<BatchTarget> targets, Sheet sheet, Union union) {
    for (int i = 0; i < targets.size(); i++) {
      targets.get(i).show(sheet, union, i);
    }
  }

  /**
   * The records that were read last, in the order of arrival. Its columns may be those of other
   * targets too: it is only read.
   */
  public EventBatch batch() {
    return batch;
  }

  /** What was met so far; the same object all the time. */
  public ReadCounts counts() {
    return counts;
  }
}
