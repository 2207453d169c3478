package io.talion.trace.write;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import java.io.IOException;

/** Writes findings and payouts in one format, in the order in which they come. */
public interface FindingWriter {
  /** Writes the next one; {@code json} is its canonical line without the line feed. */
  void write(Finding finding, String json) throws IOException;

  /** Writes the next one; {@code json} is its canonical line without the line feed. */
  void write(Payout payout, String json) throws IOException;

  /** Writes a line of JSON that is no finding, where the format has lines. */
  default void line(String json) throws IOException {}

  /** Writes what is left and flushes; does not close what it writes to. */
  void finish() throws IOException;
}
