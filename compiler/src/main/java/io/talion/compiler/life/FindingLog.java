package io.talion.compiler.life;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Rule;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Finding.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Each finding once, with its status at the end of the trace, in the order of their instants
 * (semantics.md 27 and 34). A finding goes out as soon as nothing can happen to it and to those
 * before it; the others wait for {@link #end}.
 */
public final class FindingLog implements RunSink {
  /** A finding that was told. */
  private record Waiting(Finding finding, boolean over) {}

  /** Points of a counter that one event jumps over have one time: their findings share an id. */
  static final String AGAIN = "'";

  private final Consumer<Finding> out;
  private final Map<String, Integer> rules = new HashMap<>();
  private final Comparator<Finding> byInstant =
      Comparator.comparingLong(Finding::time)
          .thenComparingLong(Finding::block)
          .thenComparingInt(f -> rules.getOrDefault(f.rule(), 0))
          .thenComparingInt(Finding::stage);
  private SequencedMap<String, Waiting> waiting = new LinkedHashMap<>();

  public FindingLog(Core core, Consumer<Finding> out) {
    this.out = out;
    core.rules().stream().map(Rule::name).forEach(name -> rules.put(name, rules.size()));
  }

  @Override
  public void finding(Finding finding) {
    String key = finding.id();
    while (isStanding(waiting.get(key))) {
      key += AGAIN;
    }
    waiting.remove(key);
    waiting.put(key, new Waiting(finding, false));
  }

  private static boolean isStanding(@Nullable Waiting other) {
    return other != null && other.finding.status() != Status.WITHDRAWN;
  }

  @Override
  public void changed(Finding finding) {
    waiting.computeIfPresent(
        finding.id(), (id, w) -> new Waiting(finding.with(w.finding.status()), w.over));
  }

  @Override
  public void status(String id, Status status) {
    waiting.computeIfPresent(id, (k, w) -> new Waiting(w.finding.with(status), w.over));
  }

  @Override
  public void over(String id) {
    waiting.computeIfPresent(id, (k, w) -> new Waiting(w.finding, true));
    while (!waiting.isEmpty() && waiting.firstEntry().getValue().over) {
      out.accept(waiting.pollFirstEntry().getValue().finding);
    }
  }

  @Override
  public void order(List<String> standing) {
    List<Finding> inOrder = new ArrayList<>();
    standing.stream()
        .filter(waiting::containsKey)
        .forEach(id -> inOrder.add(waiting.get(id).finding));
    waiting.values().stream()
        .map(Waiting::finding)
        .filter(f -> f.status() == Status.WITHDRAWN)
        .forEach(f -> insert(f, inOrder));
    SequencedMap<String, Waiting> before = waiting;
    waiting = new LinkedHashMap<>();
    inOrder.forEach(f -> waiting.put(f.id(), before.get(f.id())));
    before.forEach(waiting::putIfAbsent);
  }

  /** One that is withdrawn stands before the first that comes later. */
  private void insert(Finding withdrawn, List<Finding> inOrder) {
    int at = 0;
    while (at < inOrder.size() && byInstant.compare(inOrder.get(at), withdrawn) <= 0) {
      at++;
    }
    inOrder.add(at, withdrawn);
  }

  /** The trace has ended: all that are left go out. */
  public void end() {
    waiting.values().forEach(w -> out.accept(w.finding));
    waiting.clear();
  }
}
