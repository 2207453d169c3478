package io.talion.compiler.engine;

/**
 * Events by what became of them. {@code read} = all others together. Duplicates are equal events of
 * one instant; retracted ones were read and never happened.
 */
public record RunCounts(
    long read,
    long accepted,
    long late,
    long rejected,
    long merged,
    long duplicates,
    long retracted) {

  /** Where nothing was retracted. */
  public RunCounts(
      long read, long accepted, long late, long rejected, long merged, long duplicates) {
    this(read, accepted, late, rejected, merged, duplicates, 0);
  }

  /** The counts of a trace of which {@code n} events more were read, and taken back. */
  public RunCounts withRetracted(long n) {
    return new RunCounts(read + n, accepted, late, rejected, merged, duplicates, retracted + n);
  }
}
