package io.talion.compiler.declaration;

import io.talion.compiler.core.ProcessKind;
import io.talion.trace.event.EventKind;

/**
 * The kinds of events that a trace may hold about findings, after those that the policy declares;
 * one that it declares itself is its own (semantics.md 27).
 */
public final class BuiltInEvents {
  private BuiltInEvents() {}

  /** After all events of the policy. */
  public static void declare(File file) {
    for (ProcessKind kind : ProcessKind.values()) {
      if (!file.names().has(kind.kindName())) {
        EventKind schema = kind.schema(file.parts().nextEvent());
        file.parts().events().put(schema.ordinal(), schema);
        file.program().processKinds().put(schema.name(), schema);
      }
    }
  }
}
