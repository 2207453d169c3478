package io.talion.reference;

import io.talion.compiler.core.Challenge;

/** A finding under {@code challenge d unless x in S}, until the end of it (semantics.md 45). */
record Pending(Fired fired, Report report, Challenge challenge, Moment found) {
  /** The last point at which a veto counts. */
  long due() {
    return found.now(challenge.extent().clock()) + challenge.extent().distance();
  }

  Deadline deadline() {
    return new Deadline(challenge.extent().clock(), due());
  }

  /** Whether an element is of the time that the challenge is open. */
  boolean covers(Item item) {
    return item.notBefore(found) && item.position(challenge.extent().clock()) <= due();
  }

  /** Whether the challenge ends in an instant. */
  boolean endsIn(Moment now) {
    return now.reaches(challenge.extent().clock(), due());
  }
}
