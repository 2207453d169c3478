package io.talion.interpreter.data;

import io.talion.compiler.core.StreamDef;
import io.talion.interpreter.element.Origin;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Moments;
import io.talion.trace.column.Column;
import io.talion.trace.event.Event;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The elements that one stream gained in a chunk, in the order of instants and canonically within
 * one. A field becomes a column when somebody asks for it, an element an object when somebody keeps
 * it.
 */
public final class Table {
  private final RunState state;
  private final StreamDef stream;
  private final At at;
  private final Elements elements;
  private final @Nullable Column[] fields;
  private @Nullable Row @Nullable [] rows;
  private final long first;
  private long inBacklog;

  /** Elements absorbed at these instants. */
  public Table(RunState state, int stream, At at, Elements elements) {
    this(state, state.core().streams().get(stream), at, elements, state.number(at.size()));
  }

  private Table(RunState state, StreamDef stream, At at, Elements elements, long first) {
    this.state = state;
    this.stream = stream;
    this.at = at;
    this.elements = elements;
    this.fields = new Column[stream.fields().size()];
    this.first = first;
  }

  /** The elements of one instant of the chunk, by itself. */
  Table part(int instant, Moments part) {
    int from = at.first(instant);
    int n = at.first(instant + 1) - from;
    At own = At.repeated(part, 0, n);
    Table one = new Table(state, stream, own, new PartElements(this, from, n), first + from);
    one.inBacklog = inBacklog + from;
    return one;
  }

  /** Accepted events of one kind. */
  public static Table ofEvents(RunState state, int stream, List<Event> events, At at) {
    return new Table(state, stream, at, new EventElements(events));
  }

  /** Derived elements from their fields as columns. */
  public static Table ofColumns(
      RunState state, int stream, At at, List<Column> columns, IntFunction<Origin> origins) {
    return new Table(state, stream, at, new ColumnElements(columns, origins));
  }

  /** Derived elements one by one, all of the last instant of a chunk. */
  public static Table ofValues(
      Chunk chunk, int stream, List<List<Value>> values, IntFunction<Origin> origins) {
    return ofValues(chunk, stream, chunk.moments().size() - 1, values, origins);
  }

  private static Table ofValues(
      Chunk chunk, int stream, int instant, List<List<Value>> values, IntFunction<Origin> origins) {
    At at = At.repeated(chunk.moments(), instant, values.size());
    return new Table(chunk.state(), stream, at, new ValueElements(values, origins));
  }

  /** Findings of earlier instants, seen from an instant of a chunk on. */
  public static Table ofFindings(Chunk chunk, int stream, int now, List<Row> findings) {
    List<List<Value>> values = findings.stream().map(Row::fields).toList();
    Table table = ofValues(chunk, stream, now, values, i -> findings.get(i).origin());
    table.rows = findings.toArray(Row[]::new);
    return table;
  }

  /** Nothing new. */
  public static Table empty(Chunk chunk, int stream) {
    return ofEvents(chunk.state(), stream, List.of(), At.of(chunk.moments(), new int[0], 0));
  }

  public int stream() {
    return stream.id();
  }

  public int size() {
    return at.size();
  }

  /** The instants that absorbed them. */
  public At at() {
    return at;
  }

  RunState state() {
    return state;
  }

  /** Where its elements come from. */
  Elements elements() {
    return elements;
  }

  /** The number of an element in the run. */
  long number(int i) {
    return first + i;
  }

  /** The number of the first element in the backlog of the stream. */
  public long inBacklog() {
    return inBacklog;
  }

  /** Adds the elements to the backlog of the stream. */
  public void keep(Backlog backlog) {
    inBacklog = backlog.absorb(this);
  }

  /** An element as an object; always the same one. */
  public Row row(int i) {
    if (elements instanceof PartElements part) {
      return part.row(i);
    }
    @Nullable Row[] known = rows;
    if (known == null) {
      known = new Row[at.size()];
      rows = known;
    }
    Row row = known[i];
    if (row == null) {
      Origin origin = elements.origin(i);
      List<Value> values =
          origin instanceof Origin.Accepted a ? a.event().fields() : elements.values(i);
      row = new Row(stream, first + i, at.instant(i), values, origin);
      known[i] = row;
    }
    return row;
  }

  /** A field of all rows, only to be read; there may be more rows behind these. */
  public Column field(int index) {
    Column column = fields[index];
    if (column == null) {
      column = elements.field(index, state, state.coding(stream.fields().get(index).type()));
      fields[index] = column;
    }
    return column;
  }
}
