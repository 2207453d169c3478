package io.talion.embed.workers;

import io.talion.compiler.engine.FindingPlace;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventOrder;
import io.talion.trace.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What one evaluator said and nobody has heard yet; what concerns ticks is nobody's business. */
final class Told implements RunSink {
  private final int tick;
  private final List<Found> found = new ArrayList<>();
  private final List<Noted> noted = new ArrayList<>();

  /** Ticks that are not among the accepted events, and those of them that came late. */
  private long refusedTicks;

  private long lateTicks;

  /** A finding where it belongs. */
  private record Found(FindingPlace place, Finding finding) {}

  /** An event that was not accepted, and how to say so. */
  private record Noted(Event event, Consumer<RunSink> saying) {}

  Told(int tick) {
    this.tick = tick;
  }

  @Override
  public void finding(Finding finding) {
    throw new IllegalStateException("a finding without its place: " + finding.id());
  }

  @Override
  public void found(Finding finding, Supplier<FindingPlace> place) {
    found.add(new Found(place.get(), finding));
  }

  @Override
  public void late(Event event) {
    lateTicks += event.kind().ordinal() == tick ? 1 : 0;
    note(event, out -> out.late(event));
  }

  @Override
  public void rejected(Event event, String code, String reason) {
    note(event, out -> out.rejected(event, code, reason));
  }

  @Override
  public void merged(Event event) {
    note(event, out -> out.merged(event));
  }

  private void note(Event event, Consumer<RunSink> saying) {
    if (event.kind().ordinal() == tick) {
      refusedTicks++;
    } else {
      noted.add(new Noted(event, saying));
    }
  }

  long refusedTicks() {
    return refusedTicks;
  }

  long lateTicks() {
    return lateTicks;
  }

  /** Says all of it in the order of one evaluator, and forgets it. */
  static void merge(List<Told> all, RunSink out) {
    all.stream()
        .flatMap(t -> t.noted.stream())
        .sorted(Comparator.comparing(Noted::event, EventOrder.CANONICAL))
        .forEach(n -> n.saying().accept(out));
    all.stream()
        .flatMap(t -> t.found.stream())
        .sorted(Comparator.comparing(Found::place))
        .forEach(f -> out.finding(f.finding()));
    all.forEach(t -> {
      t.noted.clear();
      t.found.clear();
    });
  }
}
