package io.talion.compiler.core;

import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;

/**
 * A bounded fold (language.md section 5, semantics.md 13 and 42). Frame: the parameters, then
 * {@code it}, then the triggers' slots. Initial is evaluated with the parameters bound.
 *
 * @param steps in the order written; of one event several may apply, in that order; {@code every}
 *     steps come last
 * @param stream its stream of steps in {@link Core#streams}
 */
public record Tally(
    int id,
    String name,
    List<Parameter> parameters,
    Type type,
    Expr initial,
    List<Step> steps,
    int stream,
    int itSlot) {

  /**
   * A parameter; {@code kind} in {@link Core#kinds} where a step may have to range over its
   * members, else -1.
   */
  public record Parameter(String name, Type type, int kind) {}

  /**
   * One step.
   *
   * @param key for each parameter how the trigger's element names it; empty: every member of the
   *     parameter's kind
   * @param when tested with parameters, {@code it} and the element bound
   * @param shown the element's fields that the stream of steps begins with, by number
   */
  public record Step(
      Trigger trigger,
      List<Optional<Expr>> key,
      Optional<Expr> when,
      Expr value,
      List<Integer> shown,
      int frameSize) {
    /** With the fields that all steps of the tally show. */
    public Step showing(List<Integer> fields) {
      return new Step(trigger, key, when, value, fields, frameSize);
    }

    /** With the size of the tally's whole frame. */
    public Step sized(int frame) {
      return new Step(trigger, key, when, value, shown, frame);
    }
  }
}
