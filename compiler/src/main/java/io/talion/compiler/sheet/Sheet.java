package io.talion.compiler.sheet;

import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The fact sheet (semantics.md 31): what can be said of a policy before it meets a trace. Every
 * list is in order of declaration.
 *
 * @param assumptions what the sizes rest on beside the policy's own words
 */
public record Sheet(
    String policy,
    String version,
    List<WorstSlash> worstSlashes,
    StateSize state,
    List<Partition> partitions,
    List<Tolerance> tolerances,
    List<DisputePath> paths,
    List<Monotony> rules,
    List<Remark> remarks,
    List<ChosenKey> chosenKeys,
    List<String> assumptions) {

  /**
   * The most that one offender can lose in any window: the plain sum of executed ratios, as limits
   * count it (semantics.md 24).
   *
   * @param window empty: ever
   * @param limit the ratio of the limit that decides, if one does
   */
  public record WorstSlash(
      String kind,
      Optional<Extent> window,
      Shown<Ratio> most,
      List<Contribution> contributions,
      Optional<Ratio> limit) {}

  /**
   * What one rule adds to it.
   *
   * @param once the most that one firing demands
   * @param times how often it can fire in the window; not shown where nothing bounds it
   */
  public record Contribution(String rule, Ratio once, Shown<BigInteger> times) {}

  /**
   * Memory at the expected rates.
   *
   * @param items each construct that keeps something, greatest first, those not shown before them
   */
  public record StateSize(Shown<BigInteger> bytes, List<StateItem> items) {}

  /** A construct, how many entries it keeps, and what they take. */
  public record StateItem(
      String construct, Span span, Shown<BigInteger> entries, Shown<BigInteger> bytes) {}

  /**
   * Whether the work can be divided by a kind's members; why not, otherwise.
   *
   * @param apart whether nothing has to be merged either: what concerns a member needs its events
   *     only, and those that name none
   */
  public record Partition(String kind, Type type, Shown<Boolean> possible, boolean apart) {}

  /**
   * How much a rule forgives: {@code least} failures make it hold.
   *
   * @param condition the comparison as written
   * @param least with the parameters at their defaults
   * @param range over their ranges
   * @param of the size of the window, where it counts elements
   * @param silence milliseconds of failing at the expected rate until it holds
   */
  public record Tolerance(
      String rule,
      String condition,
      BigInteger least,
      Optional<Bounds> range,
      Optional<BigInteger> of,
      Shown<BigInteger> silence) {}

  /** Inclusive. */
  public record Bounds(BigInteger low, BigInteger high) {}

  /** From offence to finding, and to the end of the dispute, of a rule that slashes. */
  public record DisputePath(
      String rule,
      Shown<Length> detected,
      Shown<Length> settled,
      Optional<Length> slashableFor,
      Shown<Boolean> inTime,
      Span span) {}

  /** A distance on a clock; sums of several clocks are in milliseconds. */
  public record Length(Extent extent) {}

  /** Whether a rule's findings are certain at once. */
  public record Monotony(String rule, Shown<Boolean> monotone) {}

  /** A constant or a rule that never decides anything, as the check warned of it. */
  public record Remark(String code, String message, Span span) {}

  /**
   * Fields that whoever sends an event chooses and that entries are kept by.
   *
   * @param bound what bounds them beside time
   */
  public record ChosenKey(String event, List<String> fields, Optional<String> bound) {}
}
