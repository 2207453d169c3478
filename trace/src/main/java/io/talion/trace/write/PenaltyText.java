package io.talion.trace.write;

import io.talion.trace.finding.Penalty;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.ValueText;

/** A penalty in words, as it would be written in a policy: {@code slash 10%}. */
final class PenaltyText {
  private PenaltyText() {}

  static String of(Penalty penalty) {
    return switch (penalty) {
      case Penalty.Slash s ->
          "slash "
              + ratio(s.ratio())
              + (s.in().isEmpty() ? "" : " in " + String.join(", ", s.in()));
      case Penalty.Jail j -> "jail " + duration(j.millis());
      case Penalty.Tombstone t -> "tombstone";
      case Penalty.Eject e -> "eject";
      case Penalty.Strike s -> "strike " + s.count();
      case Penalty.Flag f -> "flag \"" + f.text() + '"';
      case Penalty.Forfeit f -> "forfeit " + ratio(f.ratio()) + " for " + duration(f.millis());
      case Penalty.Pay p ->
          "pay "
              + ValueText.text(new Int(p.amount()), new Type.Amount(p.token()))
              + " to "
              + PenaltyJson.party(p.to());
    };
  }

  private static String ratio(Ratio r) {
    return ValueText.text(r, Type.Simple.RATIO);
  }

  private static String duration(long millis) {
    return ValueText.text(Int.of(millis), Type.DURATION);
  }
}
