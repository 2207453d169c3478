package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.instant.Past;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.column.Rows;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * {@code s(k) as of p} and {@code previous(s(k))} (semantics.md 15 and 42): for each row what the
 * read gives at an earlier instant. It is lowered once more for that, over logs that keep what such
 * an instant saw; the key is evaluated at the row's own instant.
 */
public final class PastNode extends ColumnNode {
  private static final BigInteger END = BigInteger.valueOf(Long.MAX_VALUE / 4);

  /** Where {@code as of} looks: on a clock, as far back as a history. */
  public record AsOf(Clock clock, Extent history) {}

  private final @Nullable AsOf asOf;
  private final int slots;
  private final Type type;
  private final RootCallTarget read;
  @Children private final ColumnNode[] keys;
  @Child private @Nullable ColumnNode point;

  /** Without {@code asOf} and {@code point}, the instant before. */
  public PastNode(
      @Nullable AsOf asOf,
      @Nullable ColumnNode point,
      int slots,
      Type type,
      ColumnNode[] keys,
      RootCallTarget read) {
    this.asOf = asOf;
    this.point = point;
    this.slots = slots;
    this.type = type;
    this.keys = keys;
    this.read = read;
  }

  @Override
  @ExplodeLoop
  public Column execute(VirtualFrame frame, Scope scope) {
    Column[] columns = new Column[keys.length];
    for (int i = 0; i < keys.length; i++) {
      columns[i] = keys[i].execute(frame, scope);
    }
    return read(scope, columns, point == null ? null : point.execute(frame, scope));
  }

  @TruffleBoundary
  private Column read(Scope scope, Column[] columns, @Nullable Column points) {
    Column out = new Column(scope.state().coding(type), scope.size());
    for (int i = 0; i < scope.size(); i++) {
      @Nullable Instant then = then(scope, i, points);
      out.append(then == null ? None.NONE : value(scope, columns, i, then));
    }
    return out;
  }

  private @Nullable Instant then(Scope scope, int row, @Nullable Column points) {
    Past past = scope.state().past();
    Instant now = scope.at().instant(row);
    if (asOf == null || points == null) {
      return past.before(now);
    }
    Value value = points.value(row);
    return value == None.NONE ? null : past.at(asOf.clock(), bounded(value), asOf.history(), now);
  }

  /** A point as a whole number that a clock can reach. */
  private static long bounded(Value value) {
    BigInteger whole =
        value instanceof Ratio r ? r.floor().value() : value instanceof Int i ? i.value() : END;
    return whole.max(END.negate()).min(END).longValueExact();
  }

  private Value value(Scope scope, Column[] columns, int row, Instant then) {
    Scope one = Scope.of(scope.state(), At.of(then), slots);
    for (int i = 0; i < columns.length; i++) {
      Column key = columns[i];
      one.bind(i, Rows.gather(new Column(key.coding(), 1), key, new int[] {row}, 1));
    }
    return ((Column) read.call(one)).value(0);
  }
}
