package io.talion.reference;

import io.talion.compiler.core.StreamDef;
import io.talion.compiler.emit.DerivedId;
import io.talion.compiler.emit.Refusal;
import io.talion.trace.event.Event;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Int;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The streams {@code Late} and {@code Rejected}: what the policy did not see enters them in the next
 * instant evaluated, whatever its cause (semantics.md 69).
 */
final class Noticed {
  /** Fields that wait for an instant. */
  private record Waiting(StreamDef stream, List<Value> fields) {}

  private final History history;
  private final List<Waiting> waiting = new ArrayList<>();

  Noticed(History history) {
    this.history = history;
  }

  void late(Event event) {
    history.core().streams().stream()
        .filter(s -> s.origin() instanceof StreamDef.Origin.Late)
        .forEach(s -> waiting.add(new Waiting(s, common(event))));
  }

  void rejected(Event event, Refusal refusal) {
    List<Value> fields = new ArrayList<>(common(event));
    fields.add(new Text(refusal.code()));
    fields.add(new Text(refusal.reason()));
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
