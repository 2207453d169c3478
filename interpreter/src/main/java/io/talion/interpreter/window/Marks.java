package io.talion.interpreter.window;

import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.type.Clock;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The latest mark of each key: what comes later counts if its own time and block are later, or,
 * where places in a block have instants of their own, no earlier (semantics.md 49).
 */
final class Marks {
  private @Nullable Instant[] marks = new Instant[16];
  private @Nullable IntFunction<Row> rows;

  void rows(IntFunction<Row> fed) {
    rows = fed;
  }

  void mark(int key, Instant instant) {
    if (key >= marks.length) {
      marks = Arrays.copyOf(marks, Math.max(key + 1, marks.length * 2));
    }
    marks[key] = instant;
  }

  /** Whether a row that is absorbed after the key's mark, if it has one, counts. */
  boolean isAfter(int key, long time, int row) {
    Instant mark = key < marks.length ? marks[key] : null;
    if (mark == null || time > mark.time() || rows == null) {
      return true;
    }
    Row element = rows.apply(row);
    int byBlock = Long.compare(element.position(Clock.BLOCK), mark.point(Clock.BLOCK));
    return byBlock > 0
        || (byBlock == 0
            && mark.clocks().instantPerLog()
            && element.instant().order() > mark.order());
  }
}
