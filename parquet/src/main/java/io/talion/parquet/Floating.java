package io.talion.parquet;

import java.math.BigDecimal;
import org.apache.parquet.io.api.PrimitiveConverter;

/**
 * Floating-point columns: the shortest decimal that stands for the number, as JSON has it. Whole
 * numbers are exact up to 2^53 (tools make such columns of integers with gaps); beyond, and where
 * there is no number, a text that no field takes.
 */
final class Floating extends PrimitiveConverter {
  private static final double EXACT = 0x1p53;

  private final Slot slot;
  private final LineText line;

  Floating(Slot slot, LineText line) {
    this.slot = slot;
    this.line = line;
  }

  @Override
  public void addFloat(float value) {
    add(value, Float.toString(value));
  }

  @Override
  public void addDouble(double value) {
    add(value, Double.toString(value));
  }

  private void add(double value, String shortest) {
    slot.begin(line);
    if (!(Math.abs(value) <= EXACT)) {
      line.quotedAscii("the inexact number " + shortest);
    } else if (value == Math.rint(value)) {
      line.ascii(Long.toString((long) value));
    } else {
      line.ascii(new BigDecimal(shortest).toPlainString());
    }
  }
}
