package io.talion.trace.read;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.KindColumns;
import io.talion.trace.column.Column;

/** Appends decoded records to batches, without an object for the usual values. */
public final class RowAppender {
  private RowAppender() {}

  /** Appends a record of one of the batch's kinds. */
  public static void append(RawRecord record, EventBatch batch) {
    KindColumns columns = batch.begin(record.kind().ordinal(), record.time(), record.line());
    int row = batch.size() - 1;
    batch.coordinate(1)[row] = record.block();
    batch.coordinate(2)[row] = record.slot();
    batch.coordinate(3)[row] = record.epoch();
    batch.coordinate(4)[row] = record.tx();
    batch.coordinate(5)[row] = record.log();
    for (int i = 0; i < record.kind().fields().size(); i++) {
      append(record, i, columns.field(i));
    }
  }

  private static void append(RawRecord record, int slot, Column column) {
    switch (record.form(slot)) {
      case NONE -> column.appendNone();
      case LONG, BOOL, ENUM -> column.appendWord(record.number(slot));
      default -> column.append(record.value(slot));
    }
  }
}
