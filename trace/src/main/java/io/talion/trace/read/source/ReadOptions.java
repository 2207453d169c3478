package io.talion.trace.read.source;

import io.talion.trace.read.strict.Limits;
import java.util.Optional;

/**
 * How a trace is read; the defaults are those of the command line.
 *
 * @param strict refuse undeclared kinds and members, and stop at the first rejection
 * @param requireSignatures refuse records of {@code signed by} kinds without {@code sigValid}
 * @param timeMember the member that holds the time ({@code --time})
 * @param kind the kind of records that name none, as the rows of a CSV file may ({@code --kind})
 * @param format of all files; empty: CSV for names in {@code .csv}, with or without a compression's
 *     ending, else NDJSON
 */
public record ReadOptions(
    boolean strict,
    boolean requireSignatures,
    String timeMember,
    Optional<String> kind,
    Optional<Format> format,
    Limits limits) {
  public static final ReadOptions DEFAULT =
      new ReadOptions(false, false, "time", Optional.empty(), Optional.empty(), Limits.DEFAULT);

  /** With {@code --strict}. */
  public ReadOptions withStrict(boolean on) {
    return new ReadOptions(on, requireSignatures, timeMember, kind, format, limits);
  }

  /** With {@code --require-signatures}. */
  public ReadOptions withRequireSignatures(boolean on) {
    return new ReadOptions(strict, on, timeMember, kind, format, limits);
  }

  /** With {@code --time name}. */
  public ReadOptions withTimeMember(String name) {
    return new ReadOptions(strict, requireSignatures, name, kind, format, limits);
  }

  /** With {@code --kind name}. */
  public ReadOptions withKind(String name) {
    return new ReadOptions(
        strict, requireSignatures, timeMember, Optional.of(name), format, limits);
  }

  /** With all files in one format. */
  public ReadOptions withFormat(Format of) {
    return new ReadOptions(strict, requireSignatures, timeMember, kind, Optional.of(of), limits);
  }

  /** With other limits. */
  public ReadOptions withLimits(Limits other) {
    return new ReadOptions(strict, requireSignatures, timeMember, kind, format, other);
  }
}
