package io.talion.interpreter.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.Words;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Choices between columns, against choices row by row. */
class ChooseProperties {
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void orElseTakesTheFallbackWhereThereIsNone(
      @ForAll @Size(max = 20) long[] numbers,
      @ForAll long pattern,
      @ForAll long fallback,
      @ForAll @LongRange(min = 1, max = 5) long over,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 5) long factor) {
    int n = numbers.length;
    Column value = new Column(Coding.Plain.FRACTION).reset(Form.LONG, over * factor, n);
    Column other = new Column(Coding.Plain.FRACTION).reset(Form.LONG, over, n);
    boolean[] none = new boolean[n];
    for (int i = 0; i < n; i++) {
      none[i] = (pattern >>> i & 1) != 0;
      value.lo()[i] = numbers[i];
      other.lo()[i] = fallback;
    }
    value.noneRows(none);
    Column out = new Column(Coding.Plain.FRACTION);
    Choose.orElse(value, other, n, out);
    for (int i = 0; i < n; i++) {
      assertThat(out.value(i)).isEqualTo((none[i] ? other : value).value(i));
      if (out.form() == Form.LONG) {
        assertThat(Words.bits(out.lo()[i])).isLessThanOrEqualTo(out.bits(n));
      }
    }
  }
}
