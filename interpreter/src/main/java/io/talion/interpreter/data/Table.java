package io.talion.interpreter.data;

import io.talion.compiler.core.StreamDef;
import io.talion.interpreter.column.Coding;
import io.talion.interpreter.column.Column;
import io.talion.trace.event.Event;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The elements that one stream gained in a chunk, in canonical order. Events come as objects and
 * become columns field by field when somebody asks; derived elements come as columns and become
 * objects when somebody keeps one.
 */
public final class Table {
  private final RunState state;
  private final int stream;
  private final int size;
  private final Instant[] at;
  private final Event @Nullable [] events;
  private final @Nullable Column[] fields;
  private final @Nullable Row[] rows;
  private final IntFunction<Origin> origins;
  private final long first;

  private Table(
      RunState state,
      int stream,
      int size,
      Instant[] at,
      Event @Nullable [] events,
      int width,
      IntFunction<Origin> origins) {
    this.state = state;
    this.stream = stream;
    this.size = size;
    this.at = at;
    this.events = events;
    this.fields = new Column[width];
    this.rows = new Row[size];
    this.origins = origins;
    this.first = state.number(size);
  }

  /** Accepted events of one kind. */
  public static Table ofEvents(
      RunState state, int stream, List<Event> events, List<Instant> instants) {
    return new Table(
        state,
        stream,
        events.size(),
        instants.toArray(Instant[]::new),
        events.toArray(Event[]::new),
        state.fieldTypes(stream).size(),
        i -> new Origin.Accepted(events.get(i)));
  }

  /** Derived elements from their fields as columns. */
  public static Table ofColumns(
      RunState state, int stream, Instant[] at, List<Column> columns, IntFunction<Origin> origins) {
    Table table = new Table(state, stream, at.length, at, null, columns.size(), origins);
    for (int i = 0; i < columns.size(); i++) {
      table.fields[i] = columns.get(i);
    }
    return table;
  }

  /** Derived elements one by one, all of one instant. */
  public static Table ofValues(
      RunState state,
      int stream,
      Instant instant,
      List<List<Value>> values,
      IntFunction<Origin> origins) {
    Instant[] at = new Instant[values.size()];
    Arrays.fill(at, instant);
    Table table =
        new Table(state, stream, at.length, at, null, state.fieldTypes(stream).size(), origins);
    for (int i = 0; i < at.length; i++) {
      table.rows[i] = table.make(i, values.get(i));
    }
    return table;
  }

  /** Findings of earlier instants, seen from {@code now} on. */
  public static Table ofFindings(RunState state, int stream, Instant now, List<Row> findings) {
    Instant[] at = new Instant[findings.size()];
    Arrays.fill(at, now);
    Table table =
        new Table(
            state,
            stream,
            at.length,
            at,
            null,
            state.fieldTypes(stream).size(),
            i -> findings.get(i).origin());
    for (int i = 0; i < at.length; i++) {
      table.rows[i] = findings.get(i);
    }
    return table;
  }

  /** Nothing new. */
  public static Table empty(RunState state, int stream) {
    return ofEvents(state, stream, List.of(), List.of());
  }

  public int stream() {
    return stream;
  }

  public int size() {
    return size;
  }

  /** The instants that absorbed them. */
  public Instant[] at() {
    return at;
  }

  /** The event of a row, if it is one. */
  public @Nullable Event event(int row) {
    return events == null ? null : events[row];
  }

  /** An element as an object; always the same one. */
  public Row row(int i) {
    Row row = rows[i];
    if (row == null) {
      row = make(i, events != null ? events[i].fields() : values(i));
      rows[i] = row;
    }
    return row;
  }

  private Row make(int i, List<Value> values) {
    StreamDef definition = state.core().streams().get(stream);
    return new Row(definition, first + i, at[i], values, origins.apply(i));
  }

  private List<Value> values(int row) {
    List<Value> values = new ArrayList<>(fields.length);
    for (int f = 0; f < fields.length; f++) {
      values.add(field(f).value(row));
    }
    return values;
  }

  /** A field of all rows. */
  public Column field(int index) {
    Column column = fields[index];
    if (column == null) {
      column = new Column(coding(index), size);
      for (int i = 0; i < size; i++) {
        column.append(events != null ? events[i].fields().get(index) : row(i).field(index));
      }
      fields[index] = column;
    }
    return column;
  }

  private Coding coding(int index) {
    Type type = state.fieldTypes(stream).get(index).type();
    return state.coding(type);
  }
}
