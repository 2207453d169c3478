package io.talion.interpreter.run;

import io.talion.compiler.core.StreamDef;
import io.talion.compiler.engine.RunSink;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.element.Origin;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Int;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what a policy does not see of the trace for its streams {@code Late} and {@code Rejected},
 * where somebody reads them (semantics.md 69).
 */
final class Noticed implements RunSink {
  private final RunSink out;
  private final int late;
  private final int rejected;
  private Map<Integer, List<List<Value>>> waiting = new LinkedHashMap<>();

  /** {@code reads}: whether anybody does. */
  Noticed(List<StreamDef> streams, boolean reads, RunSink out) {
    this.out = out;
    this.late = reads ? find(streams, new StreamDef.Origin.Late()) : -1;
    this.rejected = reads ? find(streams, new StreamDef.Origin.Rejected()) : -1;
  }

  private static int find(List<StreamDef> streams, StreamDef.Origin origin) {
    return streams.stream()
        .filter(s -> s.origin().equals(origin))
        .mapToInt(StreamDef::id)
        .findFirst()
        .orElse(-1);
  }

  /** What waits for the next instant; it waits no longer. */
  Map<Integer, List<List<Value>>> take() {
    if (waiting.isEmpty()) {
      return Map.of();
    }
    Map<Integer, List<List<Value>>> taken = waiting;
    waiting = new LinkedHashMap<>();
    return taken;
  }

  /** The elements of a chunk of one instant. */
  static void put(Map<Integer, List<List<Value>>> taken, Chunk chunk) {
    taken.forEach(
        (s, rows) -> chunk.put(Table.ofValues(chunk, s, rows, i -> new Origin.Made(List.of()))));
  }

  @Override
  public void finding(Finding finding) {
    out.finding(finding);
  }

  @Override
  public void late(Event event) {
    out.late(event);
    add(late, common(event));
  }

  @Override
  public void rejected(Event event, String code, String reason) {
    out.rejected(event, code, reason);
    List<Value> fields = common(event);
    fields.add(new Text(code));
    fields.add(new Text(reason));
    add(rejected, fields);
  }

  @Override
  public void merged(Event event) {
    out.merged(event);
  }

  private static List<Value> common(Event event) {
    List<Value> fields = new ArrayList<>();
    fields.add(new Text(event.kind().name()));
    fields.add(Int.of(event.at().time()));
    return fields;
  }

  private void add(int stream, List<Value> fields) {
    if (stream >= 0) {
      waiting.computeIfAbsent(stream, s -> new ArrayList<>()).add(fields);
    }
  }
}
