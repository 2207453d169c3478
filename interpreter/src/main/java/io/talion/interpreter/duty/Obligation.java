package io.talion.interpreter.duty;

import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.value.Value;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A duty that an opener made and that is not settled yet (semantics.md 12). */
public final class Obligation {
  /** In the order in which outcomes are settled: deadline, then opener. */
  public static final Comparator<Obligation> BY_DEADLINE =
      Comparator.comparingLong(Obligation::due).thenComparing(Obligation::opener, Row.CANONICAL);

  private final Row opener;
  private final Value owedBy;
  private final long due;
  private @Nullable Row proof;
  private @Nullable Instant settled;

  /** Its key, and the next of that key: an obligation is a link of the store's lists. */
  private int key;

  private @Nullable Obligation following;

  public Obligation(Row opener, Value owedBy, long due) {
    this.opener = opener;
    this.owedBy = owedBy;
    this.due = due;
  }

  public Row opener() {
    return opener;
  }

  public Value owedBy() {
    return owedBy;
  }

  /** The deadline, on the duty's clock. */
  public long due() {
    return due;
  }

  /** The canonically first answer so far. */
  public @Nullable Row proof() {
    return proof;
  }

  void link(int ofKey, @Nullable Obligation next) {
    key = ofKey;
    following = next;
  }

  int key() {
    return key;
  }

  /** The next of the same key. */
  public @Nullable Obligation following() {
    return following;
  }

  void settle(Instant instant) {
    settled = instant;
  }

  /** The instant in which it was settled. */
  public Instant settled() {
    if (settled == null) {
      throw new IllegalStateException("not settled");
    }
    return settled;
  }

  /** An element that meets it. */
  public void answer(Row answer) {
    Row first = proof;
    if (first == null || Row.CANONICAL.compare(answer, first) < 0) {
      proof = answer;
    }
  }

  /** Whether an element stands where an answer may: own point not before the opener's instant. */
  public boolean admits(Row answer, long position) {
    return !answer.equals(opener) && answer.compareInstant(opener) >= 0 && position <= due;
  }
}
