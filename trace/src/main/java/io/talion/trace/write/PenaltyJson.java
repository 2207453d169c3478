package io.talion.trace.write;

import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Text;
import io.talion.trace.value.ValidatorIndex;
import io.talion.trace.value.Value;

/** Penalties in canonical JSON (semantics.md 36). */
final class PenaltyJson {
  private PenaltyJson() {}

  static void append(StringBuilder out, Penalty penalty) {
    JsonObject json = new JsonObject(out);
    switch (penalty) {
      case Penalty.Slash s -> slash(json.object("slash"), s);
      case Penalty.Jail j -> json.number("jail", j.millis());
      case Penalty.Tombstone t -> json.raw("tombstone", "true");
      case Penalty.Eject e -> json.raw("eject", "true");
      case Penalty.Strike s -> json.raw("strike", s.count().toString());
      case Penalty.Flag f -> json.string("flag", f.text());
      case Penalty.Forfeit f ->
          json.object("forfeit")
              .string("ratio", f.ratio().toString())
              .number("for", f.millis())
              .close();
      case Penalty.Pay p -> pay(json.object("pay"), p);
    }
    json.close();
  }

  private static void slash(JsonObject json, Penalty.Slash s) {
    json.string("ratio", s.ratio().toString())
        .string("wad", s.wad().toString())
        .strings("in", s.in());
    s.worth()
        .ifPresent(
            w -> json.string("amount", w.amount().toString()).string("token", w.token().name()));
    if (s.wad().signum() == 0) {
      json.raw("dust", "true");
    }
    json.close();
  }

  private static void pay(JsonObject json, Penalty.Pay p) {
    json.string("amount", p.amount().toString())
        .string("token", p.token().name())
        .string("to", party(p.to()))
        .close();
  }

  /** Whoever pays, is paid or is to blame: bytes, an index or a name. */
  static String party(Value v) {
    return switch (v) {
      case Hex h -> h.toString();
      case ValidatorIndex i -> i.index().toString();
      case Text t -> t.text();
      default -> v.toString();
    };
  }
}
