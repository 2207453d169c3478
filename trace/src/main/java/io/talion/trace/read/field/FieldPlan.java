package io.talion.trace.read.field;

import io.talion.trace.event.EventKind;
import io.talion.trace.read.scan.Token;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.RejectionCode;
import io.talion.trace.value.Int;
import io.talion.trace.value.Order;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;

/**
 * How one declared field is read: its type's reader, whether it may be absent, its inclusive range.
 */
public final class FieldPlan {
  private final EventKind.FieldDeclaration declaration;
  private final FieldReader reader;
  private final boolean optional;
  private final boolean ranged;
  private final boolean smallBounds;
  private final Bound low;
  private final Bound high;

  /** A bound as a fraction of longs; meaningless where {@code smallBounds} is false. */
  private record Bound(long numerator, long denominator) {
    static final Bound NONE = new Bound(0, 1);
  }

  public FieldPlan(EventKind.FieldDeclaration declaration, ReadOptions options) {
    this.declaration = declaration;
    reader = FieldReaders.of(declaration.type(), options);
    optional = FieldReaders.isOptional(declaration.type());
    ranged = declaration.range().isPresent();
    smallBounds = declaration.range().map(r -> isSmall(r.low()) && isSmall(r.high())).orElse(false);
    low = smallBounds ? bound(range().low()) : Bound.NONE;
    high = smallBounds ? bound(range().high()) : Bound.NONE;
  }

  private EventKind.Range range() {
    return declaration.range().orElseThrow();
  }

  private static boolean isSmall(Value v) {
    return switch (v) {
      case Int i -> i.value().bitLength() < 64;
      case Ratio r -> r.numerator().bitLength() < 64 && r.denominator().bitLength() < 64;
      default -> false;
    };
  }

  private static Bound bound(Value v) {
    Ratio r = v instanceof Int i ? i.toRatio() : (Ratio) v;
    return new Bound(r.numerator().longValueExact(), r.denominator().longValueExact());
  }

  /** The member is absent or null. @throws BadInput unless the type is optional */
  void absent(int position) {
    if (!optional) {
      throw new BadInput(
          RejectionCode.MISSING_FIELD, position, "field \"" + declaration.name() + "\" is missing");
    }
  }

  public void read(Token token, RawRecord out, int slot) {
    if (token.kind == Token.Kind.NULL) {
      absent(token.start);
      return;
    }
    try {
      reader.read(token, out, slot);
    } catch (BadInput e) {
      throw new BadInput(
          e.code(), e.position(), "field \"" + declaration.name() + "\": " + e.reason());
    }
    if (ranged && !inRange(out, slot)) {
      throw token.wrong(
          RejectionCode.OUT_OF_RANGE,
          "field \"" + declaration.name() + "\" is out of its range: " + token.shown());
    }
  }

  private boolean inRange(RawRecord out, int slot) {
    RawRecord.Form form = out.form(slot);
    if (smallBounds && (form == RawRecord.Form.LONG || form == RawRecord.Form.RATIO)) {
      long d = form == RawRecord.Form.LONG ? 1 : out.denominator(slot);
      return compare(low.numerator, low.denominator, out.number(slot), d) <= 0
          && compare(out.number(slot), d, high.numerator, high.denominator) <= 0;
    }
    Value v = out.value(slot);
    return Order.CANONICAL.compare(range().low(), v) <= 0
        && Order.CANONICAL.compare(v, range().high()) <= 0;
  }

  /** a/b against c/d by 128-bit products. */
  private static int compare(long a, long b, long c, long d) {
    int byHigh = Long.compare(Math.multiplyHigh(a, d), Math.multiplyHigh(c, b));
    return byHigh != 0 ? byHigh : Long.compareUnsigned(a * d, c * b);
  }
}
