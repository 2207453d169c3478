package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Text;
import io.talion.trace.value.ValidatorIndex;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.Optional;

/** Literals adapt to the type their place expects (language.md section 4, semantics.md 8). */
final class Literals {
  private static final int VALIDATOR_KEY = 48;

  private Literals() {}

  static Expr literal(Expression.Literal l, Type hint, Scope scope) {
    return switch (l.kind()) {
      case TRUE -> constant(Bool.TRUE, Simple.BOOL, l);
      case FALSE -> constant(Bool.FALSE, Simple.BOOL, l);
      case NONE -> constant(None.NONE, new Type.NoneType(), l);
      case STRING -> constant(new Text(unquoted(l.text())), Simple.STRING, l);
      case DECIMAL -> constant(decimal(l.text()), Simple.RATIO, l);
      case PERCENT -> constant(percent(l.text()), Simple.RATIO, l);
      case INT -> integer(l, hint, scope);
      case HEX -> hex(l, hint, scope);
      case INSTANT -> Instants.literal(l, scope);
    };
  }

  private static Expr integer(Expression.Literal l, Type hint, Scope scope) {
    BigInteger n = new BigInteger(digits(l.text()));
    Type want = Types.isError(hint) ? hint : Types.inner(hint);
    Type base = Types.base(want);
    boolean counter = base instanceof Type.Point p && !p.clock().equals(Clock.TIME);
    if (base == Simple.RATIO) {
      return constant(Ratio.of(n), want, l);
    }
    if (counter || base == Simple.WAD || base == Simple.MAGNITUDE || base instanceof Type.Shares) {
      return constant(new Int(n), want, l);
    }
    if (Types.isBytes(want) && !Types.isError(want)) {
      return bytes(n, want)
          .<Expr>map(v -> constant(v, want, l))
          .orElseGet(() -> tooLong(l, want, scope));
    }
    return constant(new Int(n), base == Simple.INT ? want : Simple.INT, l);
  }

  private static Expr hex(Expression.Literal l, Type hint, Scope scope) {
    String digits = l.text().substring(2);
    Hex bytes = Hex.parse(digits.length() % 2 == 0 ? digits : "0" + digits);
    Type want = Types.isError(hint) ? hint : Types.inner(hint);
    if (Types.isError(want) || !(Types.base(want) instanceof Type.Bytes type)) {
      return constant(bytes, Type.Bytes.BYTES, l);
    }
    int length = length(type, bytes.length());
    if (length > 0 && bytes.length() > length) {
      return tooLong(l, want, scope);
    }
    return constant(length > 0 ? bytes.padded(length) : bytes, want, l);
  }

  /** Bytes of an integer, left-padded; empty where it does not fit. */
  static Optional<Value> bytes(BigInteger n, Type want) {
    if (Types.base(want) instanceof Type.Point) {
      return Optional.of(new Int(n));
    }
    Type.Bytes type = (Type.Bytes) Types.base(want);
    if (n.signum() < 0) {
      return Optional.empty();
    }
    if (type == Type.Bytes.VALIDATOR) {
      return Optional.of(new ValidatorIndex(n));
    }
    String digits = n.toString(16);
    Hex bytes = Hex.parse(digits.length() % 2 == 0 ? digits : "0" + digits);
    return type.length() > 0 && bytes.length() <= type.length()
        ? Optional.of(bytes.padded(type.length()))
        : Optional.empty();
  }

  private static int length(Type.Bytes type, int given) {
    if (type != Type.Bytes.VALIDATOR) {
      return type.length();
    }
    return given <= Type.Bytes.OPERATOR.length() ? Type.Bytes.OPERATOR.length() : VALIDATOR_KEY;
  }

  private static Expr tooLong(Expression.Literal l, Type want, Scope scope) {
    return Bad.error(
        scope,
        "T0206",
        l.span(),
        "this does not fit into " + want,
        want
            + " is a string of bytes of fixed length; shorter literals are padded with zeros on the left",
        "write `0x…` with no more bytes than the type has");
  }

  private static Ratio percent(String text) {
    return decimal(text.substring(0, text.length() - 1)).multiply(Ratio.of(1, 100));
  }

  /** {@code 1_000.25} exactly. */
  static Ratio decimal(String text) {
    String plain = digits(text);
    int dot = plain.indexOf('.');
    return dot < 0
        ? Ratio.of(new BigInteger(plain))
        : Ratio.ofDecimal(
            new BigInteger(plain.substring(0, dot) + plain.substring(dot + 1)),
            plain.length() - dot - 1);
  }

  private static String digits(String text) {
    return text.replace("_", "");
  }

  private static String unquoted(String text) {
    String inner =
        text.length() >= 2 && text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    return inner
        .replace("\\\"", "\"")
        .replace("\\n", "\n")
        .replace("\\t", "\t")
        .replace("\\\\", "\\");
  }

  private static Expr constant(Value v, Type type, Expression at) {
    return new Expr.Const(v, type, at.span());
  }
}
