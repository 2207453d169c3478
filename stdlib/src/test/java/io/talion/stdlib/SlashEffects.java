package io.talion.stdlib;

import io.talion.trace.finding.Finding;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a slash does, told from the state before it: as the contract's event and result say. */
final class SlashEffects {
  private SlashEffects() {}

  static void compare(VectorSet set, String name, Verdicts said, JsonNode scenario) {
    Map<String, String> effects = new TreeMap<>();
    for (Finding f : said.of("foreseen")) {
      effects.put(
          f.time() + " " + Verdicts.let(f, "strategy"),
          Verdicts.let(f, "wad_slashed") + " " + Verdicts.let(f, "taken"));
    }
    for (JsonNode step : scenario.get("steps")) {
      if (step.get("kind").asString().equals("slash") && !step.has("revert")) {
        JsonNode event = step.get("events").get(step.get("events").size() - 1).get("args");
        for (int i = 0; i < step.get("strategies").size(); i++) {
          String key =
              2 * step.get("i").asLong() + 1 + " " + step.get("strategies").get(i).asString();
          set.compare(
              name + " effect " + key,
              effects.getOrDefault(key, "nothing"),
              event.get(3).get(i).asString() + " " + step.get("ret").get(1).get(i).asString());
        }
      }
    }
  }
}
