package io.talion.compiler.life;

import io.talion.compiler.core.Core;
import io.talion.compiler.emit.Refusal;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Event;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens evaluations in which {@code Retracted} means what it says (semantics.md 27 and 67). Without
 * {@code final after} everything is final at once and nothing can be taken back.
 */
public final class Retractions {
  private Retractions() {}

  /** Plain evaluations of one policy, in which nothing is ever taken back. */
  @FunctionalInterface
  public interface Worlds {
    /**
     * A new one, of a trace of its own.
     *
     * @param refused why a retraction does not count, empty if it does; asked in its instant
     */
    Run open(RunSink sink, Function<Event, Optional<Refusal>> refused);
  }

  /** An evaluation over the plain ones of an engine. */
  public static Run open(Core core, RunOptions options, RunSink sink, Worlds worlds) {
    return core.terms()
        .finalAfter()
        .filter(f -> f.distance() > 0)
        .<Run>map(
            f -> new RetractingRun(core, new Places(core, f, options.testing()), sink, worlds))
        .orElseGet(
            () -> worlds.open(sink, e -> Optional.of(Refusal.retraction("all is final at once"))));
  }
}
