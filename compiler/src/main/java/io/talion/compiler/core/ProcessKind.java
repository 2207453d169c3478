package io.talion.compiler.core;

import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of events that a trace may hold without the policy declaring them: what happened to
 * findings, and which events never happened (semantics.md 27). They stand at the end of {@link
 * Core#events}, have no stream, and an {@code event} of that name takes the name.
 */
public enum ProcessKind {
  /** {@code {block: n}} or {@code {event: id}}. */
  RETRACTED(field("block", new Type.Point(Clock.BLOCK)), field("event", Type.ID)),
  CHALLENGED(),
  UPHELD(),
  VETOED(),
  EXECUTED();

  private final List<FieldDeclaration> fields;

  ProcessKind(FieldDeclaration... fields) {
    this.fields = List.of(fields);
  }

  private static FieldDeclaration field(String name, Type type) {
    return new FieldDeclaration(name, new Type.Optional(type), Optional.empty());
  }

  /** As a trace writes it. */
  public String kindName() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Its schema at a position among a policy's events. */
  public EventKind schema(int ordinal) {
    List<FieldDeclaration> declared =
        fields.isEmpty()
            ? List.of(new FieldDeclaration("finding", Type.ID, Optional.empty()))
            : fields;
    return EventKind.of(ordinal, kindName(), declared);
  }

  /** The kind of that name, if there is one. */
  public static Optional<ProcessKind> named(String name) {
    return Arrays.stream(values()).filter(k -> k.kindName().equals(name)).findFirst();
  }
}
