package io.talion.interpreter.node.range;

import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.Wide;

/** The sum of rows that are words, in two words: without an object for each of them. */
final class WordSum {
  private WordSum() {}

  /**
   * Appends the sum of the rows from {@code from} to before {@code to}; false, with nothing
   * appended, where two words are not enough for them or a row is none.
   */
  static boolean append(Column values, int from, int to, Column out) {
    boolean wide = values.form() == Form.WIDE;
    if ((!wide && values.form() != Form.LONG) || values.none() != null) {
      return false;
    }
    long[] low = values.lo();
    long[] high = wide ? values.hi() : low;
    int signs = wide ? 0 : 63;
    long hi = 0;
    long lo = 0;
    long lost = 0;
    for (int i = from; i < to; i++) {
      long more = high[i] >> signs;
      long sum = lo + low[i];
      long top = hi + more + Wide.carry(low[i], sum);
      lost |= (hi ^ top) & (more ^ top);
      hi = top;
      lo = sum;
    }
    if (lost >= 0) {
      out.appendNumber(hi, lo, values.denominator());
    }
    return lost >= 0;
  }
}
