package io.talion.cli.diff;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause as text in which what means the same is written the same: comments and white space are
 * gone, numbers and durations are exact values ({@code 5%} is {@code 0.05}, {@code 84 hours} is
 * {@code 3.5 days}). Texts in quotes stay as they are.
 */
final class Meaning {
  private static final Map<String, String> MILLIS =
      Map.of(
          "millisecond", "1",
          "second", "1000",
          "minute", "60000",
          "hour", "3600000",
          "day", "86400000",
          "week", "604800000");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<string>\"(?:[^\"\\\\]|\\\\.)*\")"
              + "|(?<comment>//[^\\n]*|/\\*.*?\\*/)"
              + "|(?<word>[A-Za-z_@][A-Za-z0-9_:.\\-@]*|0x[0-9a-fA-F]*)"
              + "|(?<number>[0-9][0-9_]*(?:\\.[0-9]+)?)(?:(?<percent>%)"
              + "|\\s+(?<unit>millisecond|second|minute|hour|day|week)s?\\b)?"
              + "|(?<space>\\s+)|(?<other>.)",
          Pattern.DOTALL);

  private Meaning() {}

  static String of(String clause) {
    StringBuilder out = new StringBuilder();
    Matcher m = TOKEN.matcher(clause);
    while (m.find()) {
      String token = token(m);
      if (!token.isEmpty()) {
        out.append(out.isEmpty() ? "" : " ").append(token);
      }
    }
    return out.toString();
  }

  private static String token(Matcher m) {
    if (m.group("comment") != null || m.group("space") != null) {
      return "";
    }
    return m.group("number") == null ? m.group() : number(m);
  }

  private static String number(Matcher m) {
    BigDecimal n = new BigDecimal(m.group("number").replace("_", ""));
    String unit = m.group("unit");
    BigDecimal exact =
        m.group("percent") != null
            ? n.movePointLeft(2)
            : unit == null ? n : n.multiply(new BigDecimal(MILLIS.getOrDefault(unit, "1")));
    String text =
        exact.signum() == 0
            ? BigInteger.ZERO.toString()
            : exact.stripTrailingZeros().toPlainString();
    return unit == null ? text : text + "ms";
  }
}
