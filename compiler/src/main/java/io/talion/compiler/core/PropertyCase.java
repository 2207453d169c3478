package io.talion.compiler.core;

import io.talion.grammar.diagnostic.Span;
import java.util.List;

/**
 * {@code property "…" { for any trace of E, F up to n events check e }}. {@code worst_loss(W)} in
 * {@code check} is the greatest sum of executed slash ratios of any one offender in any window of
 * that length.
 *
 * @param events positions in {@link Core#events}
 */
public record PropertyCase(String title, List<Integer> events, int upTo, Check check, Span span) {
  /** What must hold at the end of each trace. */
  public sealed interface Check {
    /** {@code worst_loss(window) <= bound}. Milliseconds. */
    record WorstLoss(long window, Expr.Binary.BinaryOperator operator, Expr bound)
        implements Check {}

    /** An expression over states and counts of findings. */
    record Holds(Expr condition) implements Check {}
  }
}
