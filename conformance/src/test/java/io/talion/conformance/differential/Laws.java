package io.talion.conformance.differential;

import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.RunOptions;
import io.talion.trace.event.Event;
import io.talion.trace.type.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The properties, one method each (issue "Two engines, one meaning"). */
public final class Laws {
  private static final int BATCH = RunOptions.DEFAULT_BATCH;
  private final Engine reference;
  private final Engine interpreter;

  public Laws(Engine reference, Engine interpreter) {
    this.reference = reference;
    this.interpreter = interpreter;
  }

  /** The engine says what the reference says: findings, logs and counts. */
  public Optional<String> enginesAgree(Prepared c) {
    return Law.equal(
        "reference",
        Evaluation.of(reference, c.core(), c.events(), BATCH),
        "interpreter",
        Evaluation.of(interpreter, c.core(), c.events(), BATCH));
  }

  /** How many rows a batch holds changes nothing. */
  public Optional<String> batchesAgree(Prepared c) {
    Verdict whole = Evaluation.of(interpreter, c.core(), c.events(), 1024);
    return Law.equal(
            "batches of 1024",
            whole,
            "batches of 7",
            Evaluation.of(interpreter, c.core(), c.events(), 7))
        .or(() ->
            Law.equal(
                "batches of 1024",
                whole,
                "batches of 1",
                Evaluation.of(interpreter, c.core(), c.events(), 1)));
  }

  /** Ids that are forgotten as soon as nobody holds them change nothing. */
  public Optional<String> forgettingIsIrrelevant(Prepared c) {
    Verdict expected = Evaluation.of(interpreter, c.core(), c.events(), BATCH);
    return forgetting(c, expected, 1)
        .or(() -> forgetting(c, expected, 2))
        .or(() -> forgetting(c, expected, 7));
  }

  private Optional<String> forgetting(Prepared c, Verdict expected, int most) {
    Engine engine = Forgetful.of(interpreter, most);
    return Law.equal(
        "remembering", expected, "forgetting", Evaluation.of(engine, c.core(), c.events(), 2));
  }

  /** No two findings have one id (semantics.md 35), where nothing is found anew. */
  public Optional<String> idsAreDifferent(Prepared given) {
    Prepared c = Arrivals.unretracted(given);
    Set<String> ids = new HashSet<>();
    return Evaluation.of(interpreter, c.core(), c.events(), BATCH).findings().stream()
        .filter(f -> f.startsWith("{\"finding\":"))
        .filter(f -> !ids.add(f.substring(0, f.indexOf(','))))
        .findFirst();
  }

  /** The order of lines of one time, or of one instant, changes nothing. */
  public Optional<String> orderInAnInstantIsIrrelevant(Prepared given) {
    Prepared c = Arrivals.unretracted(given);
    boolean counted =
        c.core().terms().late().filter(x -> !x.clock().equals(Clock.TIME)).isPresent();
    Function<Event, Object> place = counted ? Event::at : e -> e.at().time();
    return both(c, "permuted", Arrivals.permuted(c.events(), place), Law::equal);
  }

  /** Repeated lines change no finding. */
  public Optional<String> repetitionIsIrrelevant(Prepared given) {
    Prepared c = Arrivals.unretracted(given);
    return both(
        c, "repeated", Arrivals.repeated(c.events(), c.events().size()), Law::equalFindings);
  }

  /** What was found of the beginning stays found, where nothing may come late. */
  public Optional<String> beginningsAreFinal(Prepared given) {
    Prepared c = Arrivals.unretracted(given);
    if (c.core().terms().late().isPresent() || lateAccepted(c)) {
      return Optional.empty();
    }
    List<Event> prefix = Arrivals.prefix(c.events());
    Prepared shorter = new Prepared(c.core(), prefix);
    return both(shorter, "the whole", c.events(), Law::begins);
  }

  /** A second run gives the same bytes. */
  public Optional<String> runsAreAlike(Prepared c) {
    return both(c, "again", c.events(), Law::equal);
  }

  /** What comes out of order within {@code late} might as well have come in order. */
  public Optional<String> latenessIsIrrelevant(Prepared given) {
    Prepared c = Arrivals.unretracted(given);
    boolean onTime = c.core().terms().late().filter(x -> x.clock().equals(Clock.TIME)).isPresent();
    if (!onTime || c.core().terms().gap().isPresent()) {
      return Optional.empty();
    }
    long late = c.core().terms().late().orElseThrow().distance();
    List<Event> ordered = Arrivals.inOrder(c.events());
    List<Event> delayed = Arrivals.delayed(c.events(), late, c.events().size());
    return both(new Prepared(c.core(), ordered), "delayed", delayed, Law::equal);
  }

  private static boolean lateAccepted(Prepared c) {
    return c.core().events().stream().anyMatch(k -> k.lateAccept().isPresent());
  }

  /** How two verdicts are compared. */
  private interface Comparison {
    Optional<String> violation(String what, Verdict expected, String other, Verdict actual);
  }

  /** Compares two traces on each engine. */
  private Optional<String> both(Prepared c, String name, List<Event> other, Comparison comparison) {
    return on(interpreter, "interpreter", c, name, other, comparison)
        .or(() -> on(reference, "reference", c, name, other, comparison));
  }

  private static Optional<String> on(
      Engine engine,
      String title,
      Prepared c,
      String name,
      List<Event> other,
      Comparison comparison) {
    return comparison.violation(
        title,
        Evaluation.of(engine, c.core(), c.events(), BATCH),
        title + ", " + name,
        Evaluation.of(engine, c.core(), other, BATCH));
  }
}
