package io.talion.trace.read.source;

/** What a reader has met so far; it grows while it reads, on the thread that reads. */
public final class ReadCounts {
  public long read;
  public long accepted;
  public long ignored;
  public long rejected;
  public long unverified;
  public long beyond;
  public long bytes;

  public ReadCounts() {}

  /** Counts what another one did, which starts anew. */
  public void take(ReadCounts other) {
    read += other.read;
    accepted += other.accepted;
    ignored += other.ignored;
    rejected += other.rejected;
    unverified += other.unverified;
    beyond += other.beyond;
    bytes += other.bytes;
    other.clear();
  }

  private void clear() {
    read = 0;
    accepted = 0;
    ignored = 0;
    rejected = 0;
    unverified = 0;
    beyond = 0;
    bytes = 0;
  }

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

  /** Accepted records later than a batch target's end. */
  public long beyond() {
    return beyond;
  }

  /** Bytes taken from files, compressed as they are. */
  public long bytes() {
    return bytes;
  }
}
