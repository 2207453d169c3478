package io.talion.interpreter.column;

import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.Wide;

/** Branch-free comparison loops; op is EQUAL, LESS or LESS_OR_EQUAL. */
final class CompareKernels {
  private CompareKernels() {}

  static long holds(BinaryOperator op, int order) {
    return switch (op) {
      case EQUAL -> order == 0 ? 1 : 0;
      case LESS -> order < 0 ? 1 : 0;
      default -> order <= 0 ? 1 : 0;
    };
  }

  static void longs(BinaryOperator op, long[] a, long[] b, int n, long[] truth) {
    switch (op) {
      case EQUAL -> equal(a, b, n, truth);
      case LESS -> less(a, b, n, truth);
      default -> lessOrEqual(a, b, n, truth);
    }
  }

  private static void equal(long[] a, long[] b, int n, long[] truth) {
    for (int i = 0; i < n; i++) {
      truth[i] = a[i] == b[i] ? 1 : 0;
    }
  }

  private static void less(long[] a, long[] b, int n, long[] truth) {
    for (int i = 0; i < n; i++) {
      truth[i] = a[i] < b[i] ? 1 : 0;
    }
  }

  private static void lessOrEqual(long[] a, long[] b, int n, long[] truth) {
    for (int i = 0; i < n; i++) {
      truth[i] = a[i] <= b[i] ? 1 : 0;
    }
  }

  /** {@code a · p op b · q}, of numbers for which the products fit. */
  static void scaled(BinaryOperator op, long[] a, long p, long[] b, long q, int n, long[] truth) {
    switch (op) {
      case EQUAL -> {
        for (int i = 0; i < n; i++) {
          truth[i] = a[i] * p == b[i] * q ? 1 : 0;
        }
      }
      case LESS -> {
        for (int i = 0; i < n; i++) {
          truth[i] = a[i] * p < b[i] * q ? 1 : 0;
        }
      }
      default -> {
        for (int i = 0; i < n; i++) {
          truth[i] = a[i] * p <= b[i] * q ? 1 : 0;
        }
      }
    }
  }

  /** WIDE or LONG columns over one denominator. */
  static void wide(BinaryOperator op, Column a, Column b, int n, long[] truth) {
    for (int i = 0; i < n; i++) {
      long aHi = WideKernels.high(a, i);
      long bHi = WideKernels.high(b, i);
      truth[i] = holds(op, Wide.compare(aHi, a.lo()[i], bHi, b.lo()[i]));
    }
  }

  /** LONG or PAIR columns by cross-multiplication: 128 bits always hold the products. */
  static void crosswise(BinaryOperator op, Column a, Column b, int n, long[] truth) {
    boolean pairA = a.form() == Form.PAIR;
    boolean pairB = b.form() == Form.PAIR;
    long p = a.denominator();
    long q = b.denominator();
    for (int i = 0; i < n; i++) {
      long x = a.lo()[i];
      long y = b.lo()[i];
      long dx = pairA ? a.hi()[i] : p;
      long dy = pairB ? b.hi()[i] : q;
      long hx = Math.multiplyHigh(x, dy);
      long hy = Math.multiplyHigh(y, dx);
      truth[i] = holds(op, Wide.compare(hx, x * dy, hy, y * dx));
    }
  }
}
