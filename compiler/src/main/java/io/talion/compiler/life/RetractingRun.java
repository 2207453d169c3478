package io.talion.compiler.life;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.ProcessKind;
import io.talion.compiler.emit.Refusal;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunCounts;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.event.Event;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An evaluation whose events can be taken back until they are final: by definition the trace
 * without them is evaluated again, as far as it was read, and compared (semantics.md 27 and 67). It
 * keeps what it was given.
 */
final class RetractingRun implements Run {
  private final Core core;
  private final Places places;
  private final Told told;
  private final Retractions.Worlds worlds;
  private final Map<Event, Refusal> refused = new IdentityHashMap<>();
  private final List<Entry> log = new ArrayList<>();
  private Run world;
  private long retracted;

  RetractingRun(Core core, Places places, RunSink sink, Retractions.Worlds worlds) {
    this.core = core;
    this.places = places;
    this.told = new Told(sink);
    this.worlds = worlds;
    this.world = newWorld();
  }

  private Run newWorld() {
    return worlds.open(told, event -> Optional.ofNullable(refused.get(event)));
  }

  @Override
  public void accept(Event event) {
    Entry.Read read = new Entry.Read(event, places.read(event.at()));
    world.accept(event);
    log.add(read);
    if (isRetraction(event) && !told.wasNoticed(event)) {
      retract(read);
    }
  }

  private boolean isRetraction(Event event) {
    return event.kind().name().equals(ProcessKind.RETRACTED.kindName())
        && core.process(event.kind()).isPresent();
  }

  private void retract(Entry.Read retraction) {
    List<Entry.Read> gone = gone(retraction.event());
    Optional<Refusal> refusal = refusal(retraction, gone);
    if (refusal.isPresent()) {
      refused.put(retraction.event(), refusal.get());
    } else if (!gone.isEmpty()) {
      world.catchUp();
      gone.forEach(r -> told.retracted(r.event()));
      retracted += gone.size();
      Set<Entry> never = Collections.newSetFromMap(new IdentityHashMap<>());
      never.addAll(gone);
      log.removeIf(never::contains);
      evaluateAgain();
    }
  }

  /** What a retraction names, of what was read before it. */
  private List<Entry.Read> gone(Event retraction) {
    Value block = retraction.fields().get(0);
    Value id = retraction.fields().get(1);
    if ((block == None.NONE) == (id == None.NONE)) {
      return List.of();
    }
    return block instanceof Int n
        ? reads(e -> !isBefore(e, n))
        : reads(e -> e.id().equals(Lives.id(id)));
  }

  private boolean isBefore(Event event, Int block) {
    OptionalLong own = places.block(event.at());
    return own.isEmpty() || Int.of(own.getAsLong()).compareTo(block) < 0;
  }

  private List<Entry.Read> reads(Predicate<Event> which) {
    List<Entry.Read> out = new ArrayList<>();
    for (Entry entry : log) {
      if (entry instanceof Entry.Read r && !isRetraction(r.event()) && which.test(r.event())) {
        out.add(r);
      }
    }
    return out;
  }

  private Optional<Refusal> refusal(Entry.Read retraction, List<Entry.Read> gone) {
    Value block = retraction.event().fields().get(0);
    Value id = retraction.event().fields().get(1);
    if ((block == None.NONE) == (id == None.NONE)) {
      return Optional.of(Refusal.retraction("a retraction names a block or an event"));
    }
    if (block == None.NONE && gone.isEmpty()) {
      return Optional.of(Refusal.retraction("no event that was read has this id"));
    }
    boolean late = gone.stream().anyMatch(r -> places.isFinal(r.place(), retraction.place()));
    return late
        ? Optional.of(Refusal.retraction("what it would take back is final"))
        : Optional.empty();
  }

  private void evaluateAgain() {
    world.close();
    told.again();
    world = newWorld();
    for (Entry entry : log) {
      entry.giveTo(world);
    }
    world.catchUp();
    told.compare();
  }

  @Override
  public EventBatch batch() {
    return world.batch();
  }

  @Override
  public void advance(long millis) {
    log.add(new Entry.Advance(millis));
    world.advance(millis);
  }

  @Override
  public void catchUp() {
    world.catchUp();
  }

  @Override
  public void settle() {
    log.add(new Entry.Settle());
    world.settle();
  }

  @Override
  public void given(int state, List<Value> key, Value value) {
    log.add(new Entry.Given(state, key, value));
    world.given(state, key, value);
  }

  @Override
  public void finish() {
    world.finish();
  }

  @Override
  public Value ask(Expr expression) {
    return world.ask(expression);
  }

  @Override
  public RunCounts counts() {
    return world.counts().withRetracted(retracted);
  }

  @Override
  public List<String> open() {
    return world.open();
  }

  @Override
  public void close() {
    world.close();
  }
}
