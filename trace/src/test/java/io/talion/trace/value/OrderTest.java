package io.talion.trace.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static void ascending(Value... values) {
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values.length; j++) {
        assertThat(Integer.signum(Order.CANONICAL.compare(values[i], values[j])))
            .as(values[i] + " and " + values[j])
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  private static Value list(Value... values) {
    return new ListValue(List.of(values));
  }

  @Test
  void numbersBySizeAndNoneFirst() {
    ascending(None.NONE, Int.of(-1), Int.of(0), new Int(BigInteger.TEN.pow(30)));
    ascending(None.NONE, Ratio.of(-1, 2), Int.of(0), Ratio.of(1, 3), Ratio.of(1, 2), Int.of(1));
    ascending(Bool.FALSE, Bool.TRUE);
  }

  @Test
  void bytesUnsignedAndShorterFirst() {
    ascending(Hex.parse("0xff"), Hex.parse("0x0000"), Hex.parse("0x7f00"), Hex.parse("0x8000"));
  }

  @Test
  void indexesBeforeKeys() {
    ascending(
        new ValidatorIndex(BigInteger.ONE), new ValidatorIndex(BigInteger.TEN), Hex.parse("0x00"));
  }

  @Test
  void enumsByDeclarationAndTextByCodePoint() {
    ascending(new EnumCase("E", "Z", 0), new EnumCase("E", "A", 1));
    ascending(
        new Text(""),
        new Text("a"),
        new Text("ab"),
        new Text("\uFFFD"),
        new Text("😀"),
        new Text("😁"));
  }

  @Test
  void listsAndRecordsLexicographically() {
    ascending(list(), list(Int.of(1)), list(Int.of(1), Int.of(0)), list(Int.of(2)));
    ascending(
        new RecordValue("R", List.of(Int.of(1), Int.of(2))),
        new RecordValue("R", List.of(Int.of(2), Int.of(1))));
  }

  @Test
  void valuesOfTwoTypesHaveNoOrder() {
    assertThatThrownBy(() -> Order.CANONICAL.compare(Int.ZERO, Bool.TRUE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
