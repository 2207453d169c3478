package io.talion.interpreter.node.state;

import io.talion.interpreter.node.Exact;
import io.talion.trace.column.Column;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;

/**
 * Where a duty finds and leaves things: its streams, slots, clock and stores.
 *
 * @param answerKey fields of an answer that must equal the opener's key
 * @param log earlier answers by that key, where one of them may meet a later opener; else negative
 * @param machines stores of all machines, whose timeouts come after deadlines
 * @param foreseen whether deadlines are known when instants are laid out
 * @param width fields of an outcome
 */
public record DutyShape(
    int opener,
    int openerSlot,
    int met,
    int metSlot,
    List<Integer> answerKey,
    int log,
    int slots,
    Clock clock,
    int store,
    boolean foreseen,
    int stream,
    List<Integer> machines,
    int width) {
  /** Fields of an outcome after the opener's. */
  static final int OWN_FIELDS = 7;

  private static final BigInteger FOR_EVER = BigInteger.valueOf(Long.MAX_VALUE / 4);

  /** The distance in a row, as {@link #distance(Value)}. */
  public static long distance(Column distances, int row) {
    boolean word =
        distances.form() == Column.Form.LONG
            && distances.denominator() == 1
            && !distances.isNone(row);
    return word
        ? Math.clamp(distances.lo()[row], 0, Long.MAX_VALUE / 4)
        : distance(distances.value(row));
  }

  /** A distance in whole units; a negative one counts as 0. */
  public static long distance(Value within) {
    BigInteger whole = Exact.ratio(within).floor().value();
    return whole.max(BigInteger.ZERO).min(FOR_EVER).longValueExact();
  }
}
