package io.talion.interpreter.data;

import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Moments;

/**
 * A counter at the instants of a {@link Segment}'s events, in as little as tells it: one number as
 * long as it stands still, the events' own coordinate as long as they raise it, else a word a row.
 */
final class SegmentCounter {
  private enum Form {
    STEADY,
    OWN,
    WRITTEN
  }

  private final int which;
  private Form form = Form.STEADY;
  private long steady;
  private final Strip words = new Strip();

  /** 0 is the block, 1 the slot, 2 the epoch. */
  SegmentCounter(int which) {
    this.which = which;
  }

  /**
   * Adds rows of a table from {@code from} on, behind {@code size} rows.
   *
   * @param own the same coordinate of all these events, where they have it
   * @param room rows that there is to be room for
   */
  void add(Table table, int from, Strip own, int size, int room) {
    At at = table.at();
    Moments moments = at.moments();
    long first = moments.counter(which, at.index(from));
    boolean isOwn = ((AcceptedElements) table.elements()).raises(which, from, first);
    if (size == 0) {
      form = isOwn ? Form.OWN : Form.STEADY;
      steady = first;
    }
    if (isOwn && form == Form.OWN) {
      return;
    }
    if (form == Form.STEADY && steady == first && moments.isSteady(which, first)) {
      return;
    }
    long[] out = words.room(room);
    for (int row = 0; form != Form.WRITTEN && row < size; row++) {
      out[row] = form == Form.OWN ? own.get(row) : steady;
    }
    form = Form.WRITTEN;
    moments.counter(which, at, from, at.size() - from, out, size);
  }

  /** Becomes another one of n rows, in fewer bytes. */
  void pack(SegmentCounter open, int n) {
    form = open.form;
    steady = open.steady;
    if (form == Form.WRITTEN) {
      words.pack(open.words, n);
    }
  }

  /** Where it stood at a row's instant. */
  long at(int row, Strip own) {
    return switch (form) {
      case STEADY -> steady;
      case OWN -> own.get(row);
      case WRITTEN -> words.get(row);
    };
  }
}
