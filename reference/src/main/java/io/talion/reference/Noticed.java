package io.talion.reference;

import io.talion.compiler.core.StreamDef;
import io.talion.compiler.emit.DerivedId;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Int;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The streams {@code Late} and {@code Rejected}: what the policy did not see enters them in the
 * next instant evaluated, whatever its cause (semantics.md 69).
 */
final class Noticed implements RunSink {
  /** Fields that wait for an instant. */
  private record Waiting(StreamDef stream, List<Value> fields) {}

  private final History history;
  private final RunSink out;
  private final List<Waiting> waiting = new ArrayList<>();

  /** {@code out} hears of everything at once. */
  Noticed(History history, RunSink out) {
    this.history = history;
    this.out = out;
  }

  @Override
  public void finding(Finding finding) {
    out.finding(finding);
  }

  @Override
  public void merged(Event event) {
    out.merged(event);
  }

  @Override
  public void late(Event event) {
    out.late(event);
    history.core().streams().stream()
        .filter(s -> s.origin() instanceof StreamDef.Origin.Late)
        .forEach(s -> waiting.add(new Waiting(s, common(event))));
  }

  @Override
  public void rejected(Event event, String code, String reason) {
    out.rejected(event, code, reason);
    List<Value> fields = new ArrayList<>(common(event));
    fields.add(new Text(code));
    fields.add(new Text(reason));
    history.core().streams().stream()
        .filter(s -> s.origin() instanceof StreamDef.Origin.Rejected)
        .forEach(s -> waiting.add(new Waiting(s, fields)));
  }

  private static List<Value> common(Event event) {
    return List.of(new Text(event.kind().name()), Int.of(event.at().time()));
  }

  /** What was noticed before the current instant is absorbed by it. */
  void enter() {
    Moment now = history.now();
    for (Waiting w : waiting) {
      String id = DerivedId.of(w.stream, now.time(), now.now(Clock.BLOCK), w.fields);
      Item.Origin origin = new Item.Origin.Made(id, List.of());
      history.append(history.item(w.stream.id(), w.fields, now.coordinates(), origin));
    }
    waiting.clear();
  }
}
