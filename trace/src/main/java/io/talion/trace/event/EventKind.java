package io.talion.trace.event;

import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The schema of one kind of event (language.md section 5): what a trace reader must find, and what
 * ingest must refuse. Indexes point into {@code fields}.
 *
 * @param ordinal position among the policy's events: enters the canonical order
 * @param key fields of {@code key (…)}, the partition
 * @param oncePer fields of {@code once per (…)}, or empty
 * @param onlyWith the partner that must have come before
 * @param registers the field whose value becomes a member of its kind
 * @param signedBy the signature field
 * @param lateAccept how late this kind may still come
 */
public record EventKind(
    int ordinal,
    String name,
    List<FieldDeclaration> fields,
    List<Integer> key,
    List<Integer> oncePer,
    Optional<OnlyWith> onlyWith,
    Optional<Integer> registers,
    Optional<Integer> retires,
    Optional<Integer> signedBy,
    Optional<Extent> lateAccept,
    Optional<String> fromLog) {

  /** A declared field with its inclusive range, if one is declared. */
  public record FieldDeclaration(String name, Type type, Optional<Range> range) {}

  /**
   * Inclusive bounds; both are of the field's type ({@link io.talion.trace.value.Int} or Ratio).
   */
  public record Range(Value low, Value high) {}

  /**
   * {@code only with E matching (f, …) [within d]}; {@code fields} of this kind, {@code
   * partnerFields} of the partner.
   */
  public record OnlyWith(
      int partner, List<Integer> fields, List<Integer> partnerFields, Optional<Extent> within) {}

  /** A distance on a clock, in its units. */
  public record Extent(Clock clock, long distance) {}

  /** A kind of which nothing is declared but its fields. */
  public static EventKind of(int ordinal, String name, List<FieldDeclaration> fields) {
    return new EventKind(
        ordinal,
        name,
        fields,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Starts a kind of that name. */
  public static EventKindBuilder named(String name) {
    return new EventKindBuilder(name);
  }

  /** Position of a field, or -1. */
  public int indexOf(String field) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field)) {
        return i;
      }
    }
    return -1;
  }
}
