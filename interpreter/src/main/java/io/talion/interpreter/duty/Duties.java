package io.talion.interpreter.duty;

import io.talion.trace.type.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is open of a duty. */
public interface Duties {
  /** The clock of its deadlines. */
  Clock clock();

  /** The least open deadline, or null. */
  @Nullable Long nextDue();

  /** All that are open, in the order of settlement. */
  List<Obligation> open();
}
