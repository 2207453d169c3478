package io.talion.compiler.names;

import io.talion.compiler.fold.Interval;
import io.talion.compiler.report.Report;
import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A stream while it is checked. Its fields may be known late (a rule's lets), so they are asked for
 * and grow while the declaration is worked out.
 */
public final class StreamInfo {
  /** Whether elements of the same instant can be read. */
  public enum Visibility {
    SAME_INSTANT,
    EARLIER_INSTANTS,

    /** What was noticed before the instant: it is no finding, and no edge either. */
    NOTICED_EARLIER
  }

  private final int id;
  private final String name;
  private final Visibility visibility;
  private final Report report;
  private final List<Type.Field> fields = new ArrayList<>();
  private final Map<Integer, Interval> ranges = new HashMap<>();
  private OptionalInt ofField = OptionalInt.empty();
  private Lazy<Boolean> fill = new Lazy<>(() -> true, () -> true);

  StreamInfo(int id, String name, Visibility visibility, Report report) {
    this.report = report;
    this.id = id;
    this.name = name;
    this.visibility = visibility;
  }

  public int id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** Whether only earlier instants decide what is in it. */
  public boolean isEarlier() {
    return visibility != Visibility.SAME_INSTANT;
  }

  public boolean isOfFindings() {
    return visibility == Visibility.EARLIER_INSTANTS;
  }

  /** How the fields become known. */
  public void filledBy(Runnable action) {
    fill =
        new Lazy<>(
            report.heard(() -> {
              action.run();
              return true;
            }),
            () -> false);
  }

  /** The type of its elements. */
  public Type element() {
    return new Type.ElementOf(id, name);
  }

  /** Adds a field, in order. */
  public void add(String field, Type type) {
    fields.add(new Type.Field(field, type));
  }

  /** Gives a field the type that was not known when it was added. */
  public void retype(int field, Type type) {
    fields.set(field, new Type.Field(fields.get(field).name(), type));
  }

  /** What a declared range says of a field. */
  public void range(int field, Interval interval) {
    ranges.put(field, interval);
  }

  public Optional<Interval> range(int field) {
    return Optional.ofNullable(ranges.get(field));
  }

  /** The field that {@code of k} compares. */
  public void ofField(int index) {
    ofField = OptionalInt.of(index);
  }

  public OptionalInt ofField() {
    fill.value();
    return ofField;
  }

  /** The fields known by now. */
  public List<Type.Field> fields() {
    fill.value();
    return List.copyOf(fields);
  }

  /**
   * Position of a field; the last of that name, since outcomes add to their opener's. A field whose
   * type depends on this question is not there yet.
   */
  public OptionalInt indexOf(String field) {
    boolean whole = fill.value();
    List<Type.Field> all = List.copyOf(fields);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).name().equals(field) && (whole || !Types.isError(all.get(i).type()))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
