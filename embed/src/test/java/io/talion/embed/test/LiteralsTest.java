package io.talion.embed.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.TestTime;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Values as they are pasted into a test, and what a test's integers and short hex become. */
final class LiteralsTest {
  private static void shows(String source, Value value, Type type) {
    assertThat(Literals.of(value, type)).isEqualTo(source);
  }

  @Test
  void literalsOfEachKind() {
    shows("0x01", Hex.parse("0x01").padded(20), Type.Bytes.OPERATOR);
    shows("0x00", Hex.parse("0x00").padded(32), Type.Bytes.HASH);
    shows("0x0001", Hex.parse("0x0001"), Type.Bytes.BYTES);
    shows("5%", Ratio.of(1, 20), Type.Simple.RATIO);
    shows("1/3", Ratio.of(1, 3), Type.Simple.RATIO);
    shows("32 ETH", new Int(BigInteger.TEN.pow(18).multiply(BigInteger.valueOf(32))), Type.ETH);
    shows("block 7", Int.of(7), new Type.Point(Clock.BLOCK));
    shows("epoch(7)", Int.of(7), new Type.Point(Clock.EPOCH));
    shows("50 blocks", Int.of(50), new Type.Distance(Clock.BLOCK));
    shows("60000 milliseconds", Int.of(60_000), Type.DURATION);
    shows("@2026-01-01T00:00:00.000Z", Int.of(TestTime.START), Type.INSTANT);
    shows("\"a\"", new Text("a"), Type.Simple.STRING);
    shows("none", None.NONE, new Type.Optional(Type.Simple.INT));
  }

  @Test
  void fieldsArePaddedAndWidened() {
    assertThat(FieldValues.fit(Int.of(258), Type.Bytes.BYTES32))
        .isEqualTo(Hex.parse("0x0102").padded(32));
    assertThat(FieldValues.fit(Int.of(0), Type.Bytes.HASH)).isEqualTo(Hex.parse("0x00").padded(32));
    assertThat(FieldValues.fit(Hex.parse("0xaa"), Type.Bytes.OPERATOR))
        .isEqualTo(Hex.parse("0xaa").padded(20));
    assertThat(FieldValues.fit(Int.of(1), Type.Simple.RATIO)).isEqualTo(Ratio.ONE);
    assertThat(FieldValues.fit(None.NONE, new Type.Optional(Type.Bytes.HASH))).isEqualTo(None.NONE);
  }
}
