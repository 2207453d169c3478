package io.talion.trace.read.batch;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.read.field.RawRecord;
import io.talion.trace.read.field.RecordDecoder;
import io.talion.trace.read.source.ReadCounts;
import io.talion.trace.read.source.RecordSource;
import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.Rejection;
import io.talion.trace.read.strict.StrictStopException;

/**
 * One target's part in the records of a file: what it makes of those that are read the slow way,
 * and its counts.
 */
final class Projection {
  private final BatchTarget target;
  private final int number;
  private final Union union;
  private final int[] ordinals;
  private final String file;
  private final RecordDecoder slow;
  private final RawRecord record = new RawRecord();
  private boolean accepted;

  /** Of the target with that number. */
  Projection(BatchTarget target, int number, Union union, String file) {
    this.target = target;
    this.number = number;
    this.union = union;
    this.file = file;
    ordinals = union.ordinals(number);
    slow = new RecordDecoder(target.schema, target.options);
  }

  ReadCounts counts() {
    return target.counts;
  }

  /** Whether it declares a kind of the union. */
  boolean declares(int kind) {
    return ordinals[kind] >= 0;
  }

  /** Counts lines that were read the fast way; {@code undeclared} of them are no concern of it. */
  void count(long lines, long undeclared) {
    target.counts.read += lines;
    target.counts.ignored += undeclared;
  }

  /** Counts lines of a kind that were accepted. */
  void accept(long lines, long unverified) {
    target.counts.accepted += lines;
    target.counts.unverified += unverified;
  }

  /** Takes a record the slow way. */
  void read(RecordSource source) {
    target.counts.read++;
    decode(source);
  }

  private void decode(RecordSource source) {
    accepted = false;
    try {
      accepted = slow.decode(source.members(), source.start(), file, source.line(), record);
    } catch (BadInput e) {
      reject(e, source.line(), source.column(e.position()));
      return;
    }
    if (accepted) {
      boolean unverified = record.kind().signedBy().isPresent() && !record.verified();
      accept(1, unverified ? 1 : 0);
    } else {
      target.counts.ignored++;
    }
  }

  /** The number in the union of the kind of the record read last; -1 if it was not accepted. */
  int kind() {
    return accepted ? union.number(number, record.kind().ordinal()) : -1;
  }

  /** Appends the record read last as a row of its own. */
  void append(KindLines kind, EventBatch rows) {
    int[] declared = union.fields(number, record.kind().ordinal());
    kind.append(record, declared, rows.begin(kind.number(), record.time(), record.line()));
    rows.set(1, record.block());
    rows.set(2, record.slot());
    rows.set(3, record.epoch());
    rows.set(4, record.tx());
    rows.set(5, record.log());
  }

  /** Puts what it declares of the record read last into a row of that kind. */
  void put(KindLines kind, EventBatch rows, int row) {
    int[] declared = union.fields(number, record.kind().ordinal());
    kind.put(record, declared, rows.of(kind.number()), rows.rowsOfKind()[row]);
  }

  /** Reads a line once more that was refused the fast way, for a row that is there. */
  void again(RecordSource source, KindLines kind, Sheet sheet, int row) {
    decode(source);
    if (kind() == kind.number()) {
      put(kind, sheet.rows(), row);
    } else {
      sheet.refuse(number, row);
    }
  }

  /** It has no part in a row. */
  void refuse(Sheet sheet, int row) {
    sheet.refuse(number, row);
  }

  /** Adds an entry to the rejected log. */
  void reject(BadInput e, long line, int column) {
    target.counts.rejected++;
    Rejection rejection = new Rejection(file, line, column, e.code().code(), e.reason());
    target.rejected.accept(rejection);
    if (target.options.strict()) {
      throw new StrictStopException(rejection);
    }
  }
}
