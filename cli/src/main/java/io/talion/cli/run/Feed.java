package io.talion.cli.run;

import io.talion.cli.host.Progress;
import io.talion.trace.read.source.ReadCounts;
import java.io.Closeable;
import java.io.IOException;

/** Moves a trace from its files to a run. */
interface Feed extends Closeable {
  /** Until the end, the time of {@code --until}, or Ctrl-C: then false. */
  boolean all(Progress progress) throws IOException;

  /** Evaluates what was read before {@code --strict} stopped the reading. */
  void settle();

  /** Events later than {@code --until}. */
  long beyond();

  /** What was read so far. */
  ReadCounts counts();
}
