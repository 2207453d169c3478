package io.talion.compiler.types;

import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/**
 * Units that follow a number (language.md section 4, semantics.md 47): durations, parts of an ETH,
 * basis points, and the distances of a clock in the singular and the plural.
 *
 * @param type the quantity's type
 * @param scale how many base units one of this unit is
 * @param divisor for {@code bps}: what the number is divided by
 */
public record Units(Type type, BigInteger scale, BigInteger divisor) {
  private static final Map<String, Long> MILLIS =
      Map.ofEntries(
          Map.entry("millisecond", 1L),
          Map.entry("second", 1_000L),
          Map.entry("minute", 60_000L),
          Map.entry("hour", 3_600_000L),
          Map.entry("day", 86_400_000L),
          Map.entry("week", 604_800_000L));

  /** Names to suggest for a unit that does not exist. */
  public static final java.util.List<String> KNOWN =
      java.util.List.of(
          "milliseconds",
          "seconds",
          "minutes",
          "hours",
          "days",
          "weeks",
          "bps",
          "wei",
          "gwei",
          "ETH",
          "blocks",
          "slots",
          "epochs");

  /** A unit that needs no declaration. */
  public static Optional<Units> builtIn(String name) {
    Long millis = MILLIS.get(singular(name));
    if (millis != null) {
      return Optional.of(of(Type.DURATION, BigInteger.valueOf(millis)));
    }
    return switch (name) {
      case "bps" ->
          Optional.of(new Units(Type.Simple.RATIO, BigInteger.ONE, BigInteger.valueOf(10_000)));
      case "wei" -> Optional.of(of(Type.ETH, BigInteger.ONE));
      case "gwei" -> Optional.of(of(Type.ETH, BigInteger.TEN.pow(9)));
      case "ETH" -> Optional.of(token(Type.Token.ETH));
      case "block", "blocks" -> Optional.of(clock(Clock.BLOCK));
      case "slot", "slots" -> Optional.of(clock(Clock.SLOT));
      case "epoch", "epochs" -> Optional.of(clock(Clock.EPOCH));
      default -> Optional.empty();
    };
  }

  /** The display unit of a token. */
  public static Units token(Type.Token token) {
    return of(new Type.Amount(token), BigInteger.TEN.pow(token.decimals()));
  }

  /** The unit of a clock's distances. */
  public static Units clock(Clock clock) {
    return of(new Type.Distance(clock), BigInteger.ONE);
  }

  private static Units of(Type type, BigInteger scale) {
    return new Units(type, scale, BigInteger.ONE);
  }

  private static String singular(String name) {
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }
}
