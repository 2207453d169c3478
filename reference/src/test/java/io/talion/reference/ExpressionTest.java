package io.talion.reference;

import static io.talion.reference.Expressions.BOOL;
import static io.talion.reference.Expressions.INT;
import static io.talion.reference.Expressions.RATIO;
import static io.talion.reference.Expressions.binary;
import static io.talion.reference.Expressions.call;
import static io.talion.reference.Expressions.eval;
import static io.talion.reference.Expressions.of;
import static io.talion.reference.Expressions.ratio;
import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Expr.Builtin.Function;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Text;
import io.talion.trace.value.ValidatorIndex;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Arithmetic, comparison and built-ins (language.md section 4, semantics.md 8, 18, 46 and 47). */
final class ExpressionTest {
  private static final Expr NONE = of(None.NONE);

  @Test
  void integersStayIntegersAndRatiosRatios() {
    assertThat(eval(binary(INT, BinaryOperator.MULTIPLY, of(6), of(7)))).isEqualTo(Int.of(42));
    assertThat(eval(binary(RATIO, BinaryOperator.DIVIDE, of(6), of(3)))).isEqualTo(Ratio.of(2, 1));
    assertThat(eval(binary(RATIO, BinaryOperator.ADD, of(1), ratio(1, 2))))
        .isEqualTo(Ratio.of(3, 2));
  }

  @Test
  void anAmountIsWholeOrExact() {
    Expr third = binary(Type.ETH, BinaryOperator.MULTIPLY, of(10), ratio(1, 3));
    assertThat(eval(third)).isEqualTo(Ratio.of(10, 3));
    assertThat(eval(binary(Type.ETH, BinaryOperator.MULTIPLY, third, of(3)))).isEqualTo(Int.of(10));
  }

  @Test
  void divisionByZeroIsNoneAndSoIsArithmeticWithIt() {
    Expr nothing = binary(new Type.Optional(RATIO), BinaryOperator.DIVIDE, of(1), of(0));
    assertThat(eval(nothing)).isEqualTo(None.NONE);
    assertThat(eval(binary(RATIO, BinaryOperator.SUBTRACT, of(1), nothing))).isEqualTo(None.NONE);
    Expr discharged = new Expr.OrElse(nothing, ratio(1, 4), RATIO, CoreBuilder.SPAN);
    assertThat(eval(discharged)).isEqualTo(Ratio.of(1, 4));
  }

  @Test
  void noneEqualsOnlyNone() {
    assertThat(eval(binary(BOOL, BinaryOperator.EQUAL, NONE, NONE))).isEqualTo(Bool.TRUE);
    assertThat(eval(binary(BOOL, BinaryOperator.EQUAL, NONE, of(0)))).isEqualTo(Bool.FALSE);
    assertThat(eval(binary(BOOL, BinaryOperator.NOT_EQUAL, of(0), NONE))).isEqualTo(Bool.TRUE);
  }

  @Test
  void numbersCompareBySizeWhateverTheirForm() {
    assertThat(eval(binary(BOOL, BinaryOperator.EQUAL, of(2), ratio(4, 2)))).isEqualTo(Bool.TRUE);
    assertThat(eval(binary(BOOL, BinaryOperator.LESS, of(0), ratio(1, 9)))).isEqualTo(Bool.TRUE);
    assertThat(eval(binary(BOOL, BinaryOperator.LESS_OR_EQUAL, of(3), of(3)))).isEqualTo(Bool.TRUE);
    assertThat(eval(binary(BOOL, BinaryOperator.GREATER, of(3), of(3)))).isEqualTo(Bool.FALSE);
  }

  @Test
  void hexIsUnsignedShorterFirstAndAnIndexBeforeKeys() {
    Expr low = of(Hex.parse("0x7f"));
    Expr high = of(Hex.parse("0x80"));
    Expr longer = of(Hex.parse("0x0000"));
    assertThat(eval(binary(BOOL, BinaryOperator.LESS, low, high))).isEqualTo(Bool.TRUE);
    assertThat(eval(binary(BOOL, BinaryOperator.LESS, high, longer))).isEqualTo(Bool.TRUE);
    Expr index = of(new ValidatorIndex(BigInteger.valueOf(1_000_000)));
    assertThat(eval(binary(BOOL, BinaryOperator.LESS, index, low))).isEqualTo(Bool.TRUE);
  }

  @Test
  void divAndModFloor() {
    assertThat(eval(call(INT, Function.DIV, of(-7), of(2)))).isEqualTo(Int.of(-4));
    assertThat(eval(call(INT, Function.MOD, of(-7), of(2)))).isEqualTo(Int.of(1));
    assertThat(eval(call(INT, Function.MOD, of(7), of(0)))).isEqualTo(None.NONE);
  }

  @Test
  void roundingWords() {
    assertThat(eval(call(INT, Function.FLOOR, ratio(-1, 2)))).isEqualTo(Int.of(-1));
    assertThat(eval(call(INT, Function.CEIL, ratio(-1, 2)))).isEqualTo(Int.of(0));
    assertThat(round(25, "half_even")).isEqualTo(Int.of(20));
    assertThat(round(35, "half_even")).isEqualTo(Int.of(40));
    assertThat(round(25, "half_up")).isEqualTo(Int.of(30));
    assertThat(round(25, "half_down")).isEqualTo(Int.of(20));
    assertThat(round(21, "up")).isEqualTo(Int.of(30));
    assertThat(round(29, "down")).isEqualTo(Int.of(20));
    assertThat(eval(call(RATIO, Function.TRUNCATE, ratio(-2, 3), of(2))))
        .isEqualTo(Ratio.of(-66, 100));
  }

  private static Object round(long n, String mode) {
    return eval(call(INT, Function.ROUND, of(n), of(10), of(new Text(mode))));
  }

  @Test
  void powersRootsAndBounds() {
    assertThat(eval(call(INT, Function.POW, of(2), of(200))))
        .isEqualTo(new Int(BigInteger.TWO.pow(200)));
    assertThat(eval(call(RATIO, Function.POW, ratio(2, 1), of(-2)))).isEqualTo(Ratio.of(1, 4));
    assertThat(eval(call(INT, Function.SQUARE, of(-3)))).isEqualTo(Int.of(9));
    assertThat(eval(call(INT, Function.ISQRT, of(99)))).isEqualTo(Int.of(9));
    assertThat(eval(call(INT, Function.ISQRT, of(-1)))).isEqualTo(None.NONE);
    assertThat(eval(call(INT, Function.ABS, of(-3)))).isEqualTo(Int.of(3));
    assertThat(eval(call(INT, Function.CLAMP, of(11), of(0), of(10)))).isEqualTo(Int.of(10));
    assertThat(eval(call(INT, Function.CLAMP, of(-1), of(0), of(10)))).isEqualTo(Int.of(0));
    assertThat(eval(call(RATIO, Function.MIN, of(1), ratio(3, 2)))).isEqualTo(Ratio.ONE);
    assertThat(eval(call(RATIO, Function.MAX, of(1), NONE))).isEqualTo(None.NONE);
  }

  @Test
  void logarithmsAreCutAsOnChain() {
    assertThat(eval(call(RATIO, Function.LOG2, of(8), of(18)))).isEqualTo(Ratio.of(3, 1));
    assertThat(eval(call(RATIO, Function.LOG2, ratio(1, 8), of(18)))).isEqualTo(Ratio.of(-3, 1));
    assertThat(eval(call(RATIO, Function.LOG2, of(0), of(18)))).isEqualTo(None.NONE);
    assertThat(eval(call(RATIO, Function.EXP, of(0), of(18)))).isEqualTo(Ratio.ONE);
  }
}
