package io.talion.trace.write;

import io.talion.trace.finding.Penalty;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Penalties as a policy writes them: {@code slash 10% tombstone}. For tables, and for tests to
 * paste.
 */
public final class PenaltyText {
  private static final List<Map.Entry<String, Long>> UNITS =
      List.of(
          Map.entry("day", 86_400_000L),
          Map.entry("hour", 3_600_000L),
          Map.entry("minute", 60_000L),
          Map.entry("second", 1_000L));

  private PenaltyText() {}

  /**
   * All penalties in a row; {@code without penalty} for none.
   *
   * @param receiver how the receiver of a payment is shown
   */
  public static String of(List<Penalty> penalties, Function<Value, String> receiver) {
    return penalties.isEmpty()
        ? "without penalty"
        : penalties.stream().map(p -> of(p, receiver)).collect(Collectors.joining(" "));
  }

  private static String of(Penalty p, Function<Value, String> receiver) {
    return switch (p) {
      case Penalty.Slash s -> "slash " + ValueText.text(s.ratio(), Type.Simple.RATIO) + in(s.in());
      case Penalty.Jail j -> "jail " + duration(j.millis());
      case Penalty.Tombstone t -> "tombstone";
      case Penalty.Eject e -> "eject";
      case Penalty.Strike s -> "strike " + s.count();
      case Penalty.Flag f -> f.text().isEmpty() ? "flag" : "flag \"" + f.text() + "\"";
      case Penalty.Forfeit f -> forfeit(f);
      case Penalty.Pay pay ->
          "pay "
              + ValueText.text(new Int(pay.amount()), new Type.Amount(pay.token()))
              + " to "
              + receiver.apply(pay.to());
    };
  }

  private static String forfeit(Penalty.Forfeit f) {
    String ratio = "forfeit " + ValueText.text(f.ratio(), Type.Simple.RATIO);
    return f.millis() == 0 ? ratio : ratio + " for " + duration(f.millis());
  }

  /** In the largest unit that divides it. */
  private static String duration(long millis) {
    for (Map.Entry<String, Long> unit : UNITS) {
      if (millis % unit.getValue() == 0) {
        long n = millis / unit.getValue();
        return n + " " + unit.getKey() + (n == 1 ? "" : "s");
      }
    }
    return millis + " milliseconds";
  }

  private static String in(List<String> strategies) {
    return strategies.isEmpty() ? "" : " in " + String.join(", ", strategies);
  }
}
