package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.fold.Ranges;
import io.talion.trace.value.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * A bound that never decides: {@code min(x, 100%)} of an x that is shown to be at most 100%, T1009
 * (language.md section 12).
 */
final class DominatedConstants {
  private final Subject subject;
  private final Ranges ranges;

  private DominatedConstants(Subject subject) {
    this.subject = subject;
    this.ranges = subject.ranges();
  }

  static void run(Subject subject) {
    DominatedConstants check = new DominatedConstants(subject);
    Roots.all(subject.parts())
        .forEach(e -> {
          if (e instanceof Expr.Builtin b) {
            check.call(b);
          }
        });
  }

  private void call(Expr.Builtin b) {
    List<Expr> a = b.arguments();
    switch (b.function()) {
      case MIN -> a.forEach(bound -> among(bound, a, true));
      case MAX -> a.forEach(bound -> among(bound, a, false));
      case CLAMP -> {
        Interval x = ranges.of(a.get(0));
        boolean low = isAtMost(ranges.of(a.get(1)).high(), x.low());
        boolean high = isAtMost(x.high(), ranges.of(a.get(2)).low());
        if (low && high) {
          warn(b, "`clamp` changes nothing");
        }
      }
      default -> {}
    }
  }

  private void among(Expr bound, List<Expr> all, boolean upper) {
    Interval b = ranges.of(bound);
    for (Expr x : all) {
      Interval i = ranges.of(x);
      boolean idle = upper ? isAtMost(i.high(), b.low()) : isAtMost(b.high(), i.low());
      if (!x.equals(bound) && isConstant(bound) && idle) {
        warn(bound, "this bound never decides");
        return;
      }
    }
  }

  /** Written down as a number, directly or as a const or param. */
  private static boolean isConstant(Expr e) {
    return e instanceof Expr.Const || (e instanceof Expr.Widen w && isConstant(w.value()));
  }

  private void warn(Expr e, String message) {
    subject.warn(
        "T1009",
        e.span(),
        message,
        "the ranges of what it is compared with already lie on the other side",
        "leave it out, or correct the bound");
  }

  private static boolean isAtMost(Optional<Ratio> a, Optional<Ratio> b) {
    return a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) <= 0;
  }
}
