package io.talion.trace.event;

import io.talion.trace.digest.Sha256;
import io.talion.trace.value.CanonicalValue;
import io.talion.trace.value.JsonText;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;

/**
 * The canonical JSON of an event and its id, the SHA-256 of that (semantics.md 1): kind, time,
 * block, slot, epoch, tx, log, then the declared fields; absent members are left out. Numbers are
 * {@code time} and {@code block} only (semantics.md 36). A coordinate whose name the kind declares
 * as a field is written with its {@code @}.
 */
public final class EventJson {
  private EventJson() {}

  /** One line without white space. */
  public static String of(Event event) {
    StringBuilder out = new StringBuilder(256).append("{\"kind\":");
    JsonText.quote(out, event.kind().name());
    out.append(",\"time\":").append(event.at().time());
    appendCoordinates(out, event);
    appendFields(out, event);
    return out.append('}').toString();
  }

  /** 64 hex digits. */
  public static String id(Event event) {
    return Sha256.of(of(event));
  }

  private static void appendCoordinates(StringBuilder out, Event event) {
    Coordinates at = event.at();
    appendCoordinate(out, event.kind(), "block", at.block(), "");
    appendCoordinate(out, event.kind(), "slot", at.slot(), "\"");
    appendCoordinate(out, event.kind(), "epoch", at.epoch(), "\"");
    appendCoordinate(out, event.kind(), "tx", at.tx(), "\"");
    appendCoordinate(out, event.kind(), "log", at.log(), "\"");
  }

  private static void appendCoordinate(
      StringBuilder out, EventKind kind, String name, long value, String quote) {
    if (value == Coordinates.ABSENT) {
      return;
    }
    String sign = kind.indexOf(name) >= 0 ? "@" : "";
    out.append(",\"")
        .append(sign)
        .append(name)
        .append("\":")
        .append(quote)
        .append(value)
        .append(quote);
  }

  private static void appendFields(StringBuilder out, Event event) {
    for (int i = 0; i < event.fields().size(); i++) {
      Value value = event.fields().get(i);
      if (value != None.NONE) {
        out.append(',');
        JsonText.quote(out, event.kind().fields().get(i).name());
        out.append(':');
        CanonicalValue.append(out, value, event.kind().fields().get(i).type());
      }
    }
  }
}
