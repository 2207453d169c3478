package io.talion.trace.digest;

/**
 * SHA-256 of the ids of accepted events, as hex digits one after the other, in canonical order
 * (semantics.md 35). They must be added in that order, each once.
 */
public final class TraceDigest {
  private final Sha256 digest = new Sha256();

  /** Adds the id of the next event. */
  public void add(String eventId) {
    digest.add(eventId);
  }

  /** 64 hex digits. */
  public String hex() {
    return digest.hex();
  }
}
