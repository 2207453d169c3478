package io.talion.trace.read;

/** What a reader has met so far; it grows while it reads, on the thread that reads. */
public final class ReadCounts {
  long read;
  long accepted;
  long ignored;
  long rejected;
  long unverified;
  long bytes;

  ReadCounts() {}

  /** Records, good and bad; blank lines are none. */
  public long read() {
    return read;
  }

  /** Records that passed their schema. */
  public long accepted() {
    return accepted;
  }

  /** Records of kinds that are not declared. */
  public long ignored() {
    return ignored;
  }

  /** Entries of the rejected log. */
  public long rejected() {
    return rejected;
  }

  /** Accepted records of {@code signed by} kinds without {@code sigValid} (semantics.md 9). */
  public long unverified() {
    return unverified;
  }

  /** Bytes taken from files, compressed as they are. */
  public long bytes() {
    return bytes;
  }
}
