package io.talion.compiler.engine;

import io.talion.compiler.core.Expr;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.event.Event;
import io.talion.trace.value.Value;
import java.util.List;

/**
 * One evaluation of one trace. Events are given in order of arrival; findings come out in the order
 * of semantics.md 34, as soon as their instant is complete. Confined to one thread.
 */
public interface Run extends AutoCloseable {
  /**
   * Takes an event that passed the schema. Late, merged and partnerless events are counted and
   * reported to the sink.
   */
  void accept(Event event);

  /**
   * An empty batch whose ids are this run's: to be filled, given to {@link #accept(EventBatch)} and
   * used again.
   */
  EventBatch batch();

  /** Takes the events of a batch, as if one by one; afterwards the batch may be changed. */
  default void accept(EventBatch batch) {
    for (int row = 0; row < batch.size(); row++) {
      accept(batch.event(row));
    }
  }

  /** Evaluates all that the watermark has passed, where that was put off. */
  default void catchUp() {}

  /**
   * Moves time (the watermark) to {@code millis}: every instant up to it is complete (semantics.md
   * 4).
   */
  void advance(long millis);

  /**
   * End of input: every instant up to the last event is complete, and what is due then is settled
   * (semantics.md 3).
   */
  void finish();

  /**
   * Completes the current instant although more events of it might have come: tests do so before
   * they look.
   */
  void settle();

  /**
   * Only with {@link RunOptions#testing}: the state's value for a key until an event determines it
   * (semantics.md 32).
   */
  void given(int state, List<Value> key, Value value);

  /**
   * The value of an expression without free slots at the last complete instant; {@link #settle}
   * comes first.
   */
  Value ask(Expr expression);

  /** Counts so far. */
  RunCounts counts();

  /** Duties that are open, by due then opener, as JSON lines without a line end. */
  List<String> open();

  @Override
  void close();
}
