package io.talion.trace.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class ValueTextTest {
  private static final Type EPOCHS = new Type.Distance(Clock.EPOCH);
  private static final Type.Record POINT =
      new Type.Record(
          "Point",
          List.of(new Type.Field("x", Type.Simple.INT), new Type.Field("y", Type.Simple.RATIO)));

  private static String ratio(long n, long d) {
    return ValueText.text(Ratio.of(n, d), Type.Simple.RATIO);
  }

  private static String eth(String wei) {
    return ValueText.text(new Int(new BigInteger(wei)), Type.ETH);
  }

  private static String duration(long millis) {
    return ValueText.text(Int.of(millis), Type.DURATION);
  }

  @Test
  void ratiosArePercentagesWhereSixDecimalsSuffice() {
    assertThat(ratio(51, 1000)).isEqualTo("5.1%");
    assertThat(ratio(1, 1)).isEqualTo("100%");
    assertThat(ratio(0, 1)).isEqualTo("0%");
    assertThat(ratio(-1, 20)).isEqualTo("-5%");
    assertThat(ratio(1, 100_000_000)).isEqualTo("0.000001%");
    assertThat(ratio(1, 1_000_000_000)).isEqualTo("1/1000000000");
    assertThat(ratio(1, 3)).isEqualTo("1/3");
  }

  @Test
  void amountsAreExactInTheirUnit() {
    assertThat(eth("100000000000000000")).isEqualTo("0.1 ETH");
    assertThat(eth("32000000000000000000")).isEqualTo("32 ETH");
    assertThat(eth("1")).isEqualTo("0.000000000000000001 ETH");
    assertThat(ValueText.text(Ratio.of(1, 3), Type.ETH)).isEqualTo("1/3000000000000000000 ETH");
  }

  @Test
  void timesAndDistances() {
    assertThat(ValueText.text(Int.of(1_767_225_600_000L), Type.INSTANT))
        .isEqualTo("2026-01-01T00:00:00.000Z");
    assertThat(duration(302_400_000)).isEqualTo("3d12h");
    assertThat(duration(61_001)).isEqualTo("1m1s1ms");
    assertThat(duration(0)).isEqualTo("0s");
    assertThat(duration(-1000)).isEqualTo("-1s");
    assertThat(ValueText.text(Int.of(5), EPOCHS)).isEqualTo("5 epochs");
    assertThat(ValueText.text(Int.of(1), EPOCHS)).isEqualTo("1 epoch");
    assertThat(ValueText.text(Int.of(5), new Type.Point(Clock.EPOCH))).isEqualTo("5");
  }

  @Test
  void theRest() {
    assertThat(ValueText.text(Hex.parse("0xABcd"), Type.Bytes.BYTES)).isEqualTo("0xabcd");
    assertThat(ValueText.text(Bool.TRUE, Type.Simple.BOOL)).isEqualTo("true");
    assertThat(ValueText.text(None.NONE, new Type.Optional(Type.Simple.INT))).isEqualTo("none");
    assertThat(ValueText.text(Ratio.of(1, 2), new Type.Optional(Type.Simple.RATIO)))
        .isEqualTo("50%");
    assertThat(ValueText.text(Int.of(3), new Type.Named("Round", Type.Simple.INT))).isEqualTo("3");
    assertThat(ValueText.text(new RecordValue("Point", List.of(Int.of(1), Ratio.of(1, 2))), POINT))
        .isEqualTo("Point(x: 1, y: 50%)");
    ListValue list = new ListValue(List.of(Int.of(1), Int.of(2)));
    assertThat(ValueText.text(list, new Type.ListOf(Type.Simple.INT))).isEqualTo("[1, 2]");
    ValueText named = ValueText.withNames(h -> Optional.of("alice"));
    assertThat(named.show(Hex.parse("0x01"), Type.Bytes.OPERATOR)).isEqualTo("alice");
  }

  @Test
  void canonicalStrings() {
    assertThat(ValueText.json(Ratio.of(2, 1), Type.Simple.RATIO)).isEqualTo("2/1");
    assertThat(ValueText.json(Int.of(2), Type.Simple.RATIO)).isEqualTo("2/1");
    assertThat(ValueText.json(Int.of(1000), Type.DURATION)).isEqualTo("1000");
    assertThat(ValueText.json(None.NONE, new Type.Optional(Type.Simple.INT))).isEqualTo("none");
    assertThat(ValueText.json(new RecordValue("Point", List.of(Int.of(1), Ratio.of(1, 2))), POINT))
        .isEqualTo("{\"x\":\"1\",\"y\":\"1/2\"}");
    assertThat(
            ValueText.json(
                new EnumCase("Fault", "IDLE", 0), new Type.Enum("Fault", List.of("IDLE"))))
        .isEqualTo("IDLE");
  }

  @Test
  void neitherLocaleNorTimeZoneMatters() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      timesAndDistances();
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      amountsAreExactInTheirUnit();
      ratiosArePercentagesWhereSixDecimalsSuffice();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void jsonStringsEscapeAsInRfc8785() {
    assertThat(JsonText.quoted("\"\\/\b\f\n\r\t\u0001\u001f\u007f\u2028é€😀"))
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\u2028é€😀\"");
  }
}
