package io.talion.bench.baseline;

import io.talion.bench.baseline.ServiceEvent.About;
import io.talion.bench.generate.TaskEvent.Kind;
import io.talion.bench.generate.TaskTrace;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** P1: a statement that contradicts an earlier one of the same operator and task within a day. */
public final class DoubleSign implements Baseline {
  private final Map<About, Map<String, Long>> seen = new HashMap<>();
  private final ArrayDeque<Stated> expiry = new ArrayDeque<>();
  private final Verdicts verdicts = new Verdicts();
  private final Consumer<ServiceEvent> found;

  private record Stated(About about, String payload, long time) {}

  public DoubleSign() {
    found = e -> verdicts.add("p1", e.operator(), e.operatorSet(), e.task(), e.time());
  }

  /** Reports to somebody else. */
  DoubleSign(Consumer<ServiceEvent> found) {
    this.found = found;
  }

  @Override
  public void accept(ServiceEvent e) {
    if (e.kind() != Kind.ATTEST) {
      return;
    }
    expire(e.time() - TaskTrace.DAY);
    About about = e.about();
    Map<String, Long> payloads = seen.computeIfAbsent(about, a -> new HashMap<>(2));
    boolean conflict = payloads.size() > (payloads.containsKey(e.payload()) ? 1 : 0);
    payloads.put(e.payload(), e.time());
    expiry.add(new Stated(about, e.payload(), e.time()));
    if (conflict) {
      found.accept(e);
    }
  }

  private void expire(long cut) {
    while (!expiry.isEmpty() && expiry.peek().time() < cut) {
      Stated old = expiry.remove();
      Map<String, Long> payloads = seen.get(old.about());
      if (payloads != null && payloads.remove(old.payload(), old.time()) && payloads.isEmpty()) {
        seen.remove(old.about());
      }
    }
  }

  @Override
  public Verdicts finish() {
    return verdicts;
  }
}
