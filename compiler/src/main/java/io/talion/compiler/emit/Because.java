package io.talion.compiler.emit;

import io.talion.compiler.core.Rule.Part;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.List;

/** The reason of a finding: text with values in its holes (semantics.md 29). */
public final class Because {
  private Because() {}

  /**
   * The whole sentence.
   *
   * @param holes one value for each {@link Part.Hole}, in order
   */
  public static String text(List<Part> parts, List<Value> holes) {
    StringBuilder out = new StringBuilder();
    int next = 0;
    for (Part part : parts) {
      switch (part) {
        case Part.Text t -> out.append(t.text());
        case Part.Hole h -> out.append(ValueText.text(holes.get(next++), h.value().type()));
      }
    }
    return out.toString();
  }
}
