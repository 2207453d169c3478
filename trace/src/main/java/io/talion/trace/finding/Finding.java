package io.talion.trace.finding;

import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What the evaluator says: who broke which rule, when, what it costs, why and on what evidence
 * (interfaces.md section 2, semantics.md 34 to 36). Quantities in {@code key} and {@code with} are
 * typed values; the writer makes strings of them.
 *
 * @param id 64 hex digits
 * @param block the block counter at the instant
 * @param key the {@code fires} key as text
 * @param evidence ids of events in canonical order, without repeats
 * @param with the rule's {@code let}s by name, in order
 */
public record Finding(
    String id,
    String policy,
    String version,
    String rule,
    int stage,
    long time,
    long block,
    Optional<Value> offender,
    List<String> key,
    Status status,
    List<Penalty> penalties,
    Optional<Cut> cut,
    List<AppliedException> exceptions,
    String because,
    List<String> evidence,
    List<Let> with) {

  /** The same with another status. */
  public Finding with(Status now) {
    return new Finding(
        id,
        policy,
        version,
        rule,
        stage,
        time,
        block,
        offender,
        key,
        now,
        penalties,
        cut,
        exceptions,
        because,
        evidence,
        with);
  }

  /** The life of a finding (semantics.md 27). */
  public enum Status {
    FINAL,
    PROVISIONAL,
    WAIVED,
    SUPERSEDED,
    PENDING,
    CHALLENGED,
    UPHELD,
    VETOED,
    EXECUTED,
    EXPIRED,
    WITHDRAWN
  }

  /**
   * What {@code combine} or a {@code limit} took away (semantics.md 24).
   *
   * @param executed what is left of each slash, in the order written; not in the finding's JSON
   */
  public record Cut(Ratio ratio, BigInteger wad, String by, List<Ratio> executed) {}

  /** An exception that applied, and its reason. */
  public record AppliedException(String name, String effect, String because) {}

  /** A {@code let} and its value as it is shown in JSON. */
  public record Let(String name, String value) {}
}
