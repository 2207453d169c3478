package io.talion.compiler.emit;

import io.talion.trace.type.Clock;
import io.talion.trace.value.JsonText;
import java.util.Optional;

/**
 * A {@code then after} whose time has not come (language.md section 10, End of trace).
 *
 * @param finding id of the finding that it follows
 * @param offender as text
 */
public record OpenStage(
    String rule, String finding, Optional<String> offender, Clock clock, long due)
    implements OpenLine {
  @Override
  public String json() {
    return "{\"open\":"
        + JsonText.quoted(rule)
        + ",\"stage\":1,\"finding\":"
        + JsonText.quoted(finding)
        + ",\"offender\":"
        + offender.map(JsonText::quoted).orElse("null")
        + ",\"clock\":"
        + JsonText.quoted(clock.name())
        + ",\"due\":\""
        + due
        + "\"}";
  }
}
