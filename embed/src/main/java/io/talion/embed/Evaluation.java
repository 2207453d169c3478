package io.talion.embed;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunCounts;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.read.LineDecoder;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import java.time.Instant;
import java.util.List;

/**
 * One policy on one trace, as its events come. Findings go to the consumer given to {@link
 * Policy#open}, in order, on the thread that calls, as soon as their instant is complete: when time
 * moves on (an event with a later time, beyond the lateness the policy allows, or {@link
 * #advance}), or at the end.
 *
 * <p>Confined to one thread; open as many as you like from one policy. Close it when the trace
 * ends: that settles what is due at the last event. After an exception from the consumer the
 * evaluation is of no further use.
 *
 * <pre>{@code
 * Policy policy = Policy.compile(Path.of("tasks.talion"));
 * try (Evaluation run = policy.open(Params.of("max_missed", "3%"), finding -> alert(finding))) {
 *   Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
 *   run.accept(Event.of("Response", now, Map.of("operator", operator, "task", task, "payload", payload)));
 *   run.advance(now);
 * }
 * }</pre>
 */
public final class Evaluation implements AutoCloseable {
  private static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");

  /** Events after which it is looked at what nobody remembers any more. */
  private static final int MANY = 1 << 12;

  private final Run run;
  private final Dictionaries ids;
  private final LineDecoder decoder;
  private final boolean prompt;
  private boolean finished;
  private long taken;
  private long refused;
  private long ignored;

  Evaluation(Core core, Run run) {
    this(core, run, false);
  }

  /** {@code prompt}: what is certain is told at once, not when enough of it has come. */
  Evaluation(Core core, Run run, boolean prompt) {
    this.run = run;
    ids = run.batch().dictionaries();
    this.prompt = prompt;
    decoder = new LineDecoder(new Schema(core.events()), ReadOptions.DEFAULT, "accept");
  }

  /**
   * Takes an event. One of a kind that the policy does not declare is ignored and counted; what
   * comes late, twice or without its partner is counted (see {@link #counts}).
   *
   * @throws TraceException if it does not fit its kind; it is counted, and the evaluation goes on
   * @throws IllegalArgumentException if a field is of no class that {@link Event} lists
   * @throws IllegalStateException after {@link #finish}
   */
  public void accept(Event event) {
    take(decoder.decode(checked(event).json()));
  }

  /**
   * Takes a line of a trace: one JSON object in UTF-8, at most 1 MiB, without a line end.
   *
   * @throws TraceException if it is no event of the policy; it is counted, and the evaluation goes
   *     on
   * @throws IllegalStateException after {@link #finish}
   */
  public void acceptJson(byte[] line) {
    take(decoder.decode(checked(line)));
  }

  private <T> T checked(T input) {
    if (finished) {
      throw new IllegalStateException("the evaluation is finished");
    }
    return input;
  }

  private void take(LineDecoder.Decoded decoded) {
    decoded
        .rejection()
        .ifPresent(r -> {
          refused++;
          throw new TraceException(r);
        });
    decoded.event().ifPresentOrElse(run::accept, () -> ignored++);
    if (prompt) {
      run.catchUp();
    }
    if (++taken % MANY == 0) {
      ids.forget();
    }
  }

  /**
   * Says that time has reached {@code instant}: everything due up to it is settled, and events up
   * to it that come later are late. Parts of a millisecond are left out.
   *
   * @throws IllegalStateException after {@link #finish}
   * @throws IllegalArgumentException after the year 9999, where traces end
   */
  public void advance(Instant instant) {
    if (instant.isAfter(END)) {
      throw new IllegalArgumentException("time does not go beyond 9999: " + instant);
    }
    run.advance(checked(instant).toEpochMilli());
  }

  /**
   * Ends the trace: every instant up to the last event is complete, and what is due by then is
   * settled. Open duties stay open: the end of a trace is not the end of time.
   */
  public void finish() {
    if (!finished) {
      finished = true;
      run.finish();
    }
  }

  /** What became of the events so far. */
  public Counts counts() {
    RunCounts c = run.counts();
    return new Counts(
        c.accepted(),
        c.late(),
        c.rejected() + refused,
        c.merged(),
        c.duplicates(),
        ignored,
        c.retracted());
  }

  /**
   * Events by what became of them (docs/traces.md).
   *
   * @param accepted count in the policy
   * @param late came after their instant had been evaluated
   * @param rejected did not fit their kind, had no partner or an implausible time
   * @param merged repeated a fact ({@code once per})
   * @param duplicates equal to an accepted one in everything
   * @param ignored of kinds that the policy does not declare
   * @param retracted were read and never happened
   */
  public record Counts(
      long accepted,
      long late,
      long rejected,
      long merged,
      long duplicates,
      long ignored,
      long retracted) {}

  /** Duties that are open, by due then opener, each as a JSON object. */
  public List<String> openDuties() {
    return run.open();
  }

  /** Finishes and lets go of everything. */
  @Override
  public void close() {
    finish();
    run.close();
  }
}
