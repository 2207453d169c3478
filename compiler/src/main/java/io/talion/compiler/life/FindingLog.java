package io.talion.compiler.life;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Rule;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Finding.Status;
import io.talion.trace.finding.Payout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Each finding and each payout once, with its status at the end of the trace, in the order of their
 * instants (semantics.md 27 and 34). A line goes out as soon as nothing can happen to it and to
 * those before it; the others wait for {@link #end}.
 */
public final class FindingLog implements RunSink {
  /** What was told. */
  private sealed interface Line {}

  private record Found(Finding finding) implements Line {}

  private record Paid(Payout payout) implements Line {}

  private record Waiting(Line line, boolean over) {
    boolean isStanding() {
      return !(line instanceof Found f) || f.finding.status() != Status.WITHDRAWN;
    }
  }

  /** Points of a counter that one event jumps over have one time: their findings share an id. */
  static final String AGAIN = "'";

  private final Consumer<Finding> out;
  private final Consumer<Payout> paid;
  private final boolean provisional;
  private final Map<String, Integer> rules = new HashMap<>();
  private final Comparator<Finding> byInstant =
      Comparator.comparingLong(Finding::time)
          .thenComparingLong(Finding::block)
          .thenComparingInt(f -> rules.getOrDefault(f.rule(), 0))
          .thenComparingInt(Finding::stage);
  private SequencedMap<String, Waiting> waiting = new LinkedHashMap<>();

  /** Lines go to their consumer, all in one order. */
  public FindingLog(Core core, Consumer<Finding> out, Consumer<Payout> paid) {
    this.out = out;
    this.paid = paid;
    this.provisional = core.terms().finalAfter().filter(f -> f.distance() > 0).isPresent();
    core.rules().stream().map(Rule::name).forEach(name -> rules.put(name, rules.size()));
  }

  @Override
  public void finding(Finding finding) {
    String key = finding.id();
    while (waiting.containsKey(key) && waiting.get(key).isStanding()) {
      key += AGAIN;
    }
    waiting.remove(key);
    waiting.put(key, new Waiting(new Found(finding), false));
  }

  /** While events can be taken back, it may be told anew. */
  @Override
  public void payout(Payout payout) {
    waiting.put(payout.id(), new Waiting(new Paid(payout), !provisional));
    flush();
  }

  @Override
  public void withdrawn(Payout payout) {
    waiting.remove(payout.id());
  }

  @Override
  public void changed(Finding finding) {
    become(finding.id(), old -> finding.with(old.status()));
  }

  @Override
  public void status(String id, Status status) {
    become(id, old -> old.with(status));
  }

  private void become(String id, UnaryOperator<Finding> change) {
    waiting.computeIfPresent(
        id,
        (k, w) ->
            w.line instanceof Found f
                ? new Waiting(new Found(change.apply(f.finding)), w.over)
                : w);
  }

  @Override
  public void over(String id) {
    waiting.computeIfPresent(id, (k, w) -> new Waiting(w.line, true));
    flush();
  }

  private void flush() {
    while (!waiting.isEmpty() && waiting.firstEntry().getValue().over) {
      tell(waiting.pollFirstEntry().getValue().line);
    }
  }

  private void tell(Line line) {
    switch (line) {
      case Found f -> out.accept(f.finding);
      case Paid p -> paid.accept(p.payout);
    }
  }

  @Override
  public void order(List<String> standing) {
    List<String> inOrder = new ArrayList<>(standing.stream().filter(waiting::containsKey).toList());
    waiting.forEach((id, w) -> {
      if (w.line instanceof Found f && !w.isStanding()) {
        inOrder.add(place(f.finding, inOrder), id);
      }
    });
    SequencedMap<String, Waiting> before = waiting;
    waiting = new LinkedHashMap<>();
    inOrder.forEach(id -> waiting.put(id, before.get(id)));
    before.forEach(waiting::putIfAbsent);
  }

  /** One that is withdrawn stands before the first that comes later. */
  private int place(Finding withdrawn, List<String> inOrder) {
    int at = 0;
    while (at < inOrder.size() && !isLater(waiting.get(inOrder.get(at)), withdrawn)) {
      at++;
    }
    return at;
  }

  private boolean isLater(@Nullable Waiting other, Finding withdrawn) {
    return switch (Objects.requireNonNull(other).line) {
      case Found f -> byInstant.compare(f.finding, withdrawn) > 0;
      case Paid p -> p.payout.time() >= withdrawn.time();
    };
  }

  /** The trace has ended: all that are left go out. */
  public void end() {
    waiting.values().forEach(w -> tell(w.line));
    waiting.clear();
  }
}
