package io.talion.trace.event;

import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds an {@link EventKind} step by step, fields by name: for importers, which have schemas of
 * their own, and for tests. Not for sharing between threads.
 */
public final class EventKindBuilder {
  private final String name;
  private final List<EventKind.FieldDeclaration> fields = new ArrayList<>();
  private List<Integer> key = List.of();
  private List<Integer> oncePer = List.of();
  private Optional<EventKind.OnlyWith> onlyWith = Optional.empty();
  private Optional<Integer> registers = Optional.empty();
  private Optional<Integer> retires = Optional.empty();
  private Optional<Integer> signedBy = Optional.empty();
  private Optional<EventKind.Extent> lateAccept = Optional.empty();
  private Optional<String> fromLog = Optional.empty();

  EventKindBuilder(String name) {
    this.name = name;
  }

  /** Declares a field. */
  public EventKindBuilder field(String name, Type type) {
    fields.add(new EventKind.FieldDeclaration(name, type, Optional.empty()));
    return this;
  }

  /** Declares a field with an inclusive range. */
  public EventKindBuilder field(String name, Type type, Value low, Value high) {
    fields.add(
        new EventKind.FieldDeclaration(name, type, Optional.of(new EventKind.Range(low, high))));
    return this;
  }

  /** {@code key (…)}. */
  public EventKindBuilder key(String... names) {
    key = indexes(names);
    return this;
  }

  /** {@code once per (…)}. */
  public EventKindBuilder oncePer(String... names) {
    oncePer = indexes(names);
    return this;
  }

  /** {@code only with partner matching (…)}, the fields being called alike in both. */
  public EventKindBuilder onlyWith(EventKind partner, String... names) {
    List<Integer> partnerFields = new ArrayList<>();
    for (String n : names) {
      partnerFields.add(partner.indexOf(n));
    }
    onlyWith =
        Optional.of(
            new EventKind.OnlyWith(
                partner.ordinal(), indexes(names), partnerFields, Optional.empty()));
    return this;
  }

  /** {@code registers f}. */
  public EventKindBuilder registers(String field) {
    registers = Optional.of(index(field));
    return this;
  }

  /** {@code retires f}. */
  public EventKindBuilder retires(String field) {
    retires = Optional.of(index(field));
    return this;
  }

  /** {@code signed by f}. */
  public EventKindBuilder signedBy(String field) {
    signedBy = Optional.of(index(field));
    return this;
  }

  /** {@code late accept within …}. */
  public EventKindBuilder lateAccept(EventKind.Extent extent) {
    lateAccept = Optional.of(extent);
    return this;
  }

  /** {@code from log …}. */
  public EventKindBuilder fromLog(String log) {
    fromLog = Optional.of(log);
    return this;
  }

  /** The kind at position {@code ordinal} of its policy. */
  public EventKind build(int ordinal) {
    return new EventKind(
        ordinal,
        name,
        List.copyOf(fields),
        key,
        oncePer,
        onlyWith,
        registers,
        retires,
        signedBy,
        lateAccept,
        fromLog);
  }

  private List<Integer> indexes(String... names) {
    List<Integer> out = new ArrayList<>();
    for (String n : names) {
      out.add(index(n));
    }
    return List.copyOf(out);
  }

  private int index(String field) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + " has no field " + field);
  }
}
