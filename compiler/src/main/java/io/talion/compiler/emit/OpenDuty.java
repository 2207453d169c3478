package io.talion.compiler.emit;

import io.talion.trace.type.Clock;
import io.talion.trace.value.JsonText;

/**
 * A line of {@code --open}: a duty whose deadline has not come (language.md section 10, End of
 * trace). The lines stand in order of clock, due, opener.
 *
 * @param opener id of the opener
 * @param owedBy as text
 * @param due the deadline on {@code clock}, in its unit
 * @param met whether an answer has come already
 */
public record OpenDuty(
    String duty, String opener, String owedBy, Clock clock, long due, boolean met)
    implements OpenLine {
  @Override
  public String json() {
    return "{\"open\":"
        + JsonText.quoted(duty)
        + ",\"opener\":"
        + JsonText.quoted(opener)
        + ",\"owed_by\":"
        + JsonText.quoted(owedBy)
        + ",\"clock\":"
        + JsonText.quoted(clock.name())
        + ",\"due\":\""
        + due
        + "\",\"met\":"
        + met
        + "}";
  }

  /** Time first, the chain's counters next, declared clocks last. */
  public static int rank(Clock clock) {
    return switch (clock.name()) {
      case "time" -> 0;
      case "block" -> 1;
      case "slot" -> 2;
      case "epoch" -> 3;
      default -> 4;
    };
  }
}
