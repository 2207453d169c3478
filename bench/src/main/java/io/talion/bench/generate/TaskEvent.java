package io.talion.bench.generate;

import java.math.BigInteger;
import java.util.Locale;

/**
 * One event of the reference trace. Every event carries all fields, as the logs of real services
 * do.
 *
 * @param operator index into {@link Population#operator}
 * @param set index into {@link Population#SETS}
 * @param payload which statement is made: equal numbers are equal payloads
 * @param value in units of 10^-8, as is {@code expected}
 */
public record TaskEvent(
    long time,
    long block,
    Kind kind,
    int operator,
    int set,
    int task,
    long payload,
    BigInteger stake,
    long value,
    long expected) {

  /** What happened. */
  public enum Kind {
    ASSIGN,
    ATTEST,
    RESPONSE;

    /** As the trace writes it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
