package io.talion.embed.test;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.finding.Penalty;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import io.talion.trace.write.PayoutText;
import io.talion.trace.write.PenaltyText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Findings as a test writes them, with the test's names for its operators. */
final class FindingText {
  private final ValueText texts;

  FindingText(Map<Value, String> names) {
    texts = ValueText.withNames((Hex h) -> Optional.ofNullable(names.get(h)));
  }

  String finding(Finding f) {
    String stage = f.stage() == 0 ? "" : " (stage " + f.stage() + ")";
    String status = f.status() == Finding.Status.FINAL ? "" : ", " + lower(f.status());
    return f.rule()
        + stage
        + against(f.offender())
        + " "
        + penalties(f.penalties())
        + " at "
        + ValueText.text(Int.of(f.time()), Type.INSTANT)
        + f.cut().map(FindingText::cut).orElse("")
        + status;
  }

  /** Penalties are what is demanded: what is not executed of them. */
  private static String cut(Finding.Cut cut) {
    return ", cut " + ValueText.text(cut.ratio(), Type.Simple.RATIO) + " by " + cut.by();
  }

  String against(Optional<Value> offender) {
    return offender.map(v -> " against " + value(v)).orElse("");
  }

  String penalties(List<Penalty> penalties) {
    return PenaltyText.of(penalties, this::value);
  }

  String name(Value v) {
    return value(v);
  }

  String payout(Payout p) {
    return p.reward()
        + " "
        + PayoutText.of(p, this::value)
        + " at "
        + ValueText.text(Int.of(p.time()), Type.INSTANT);
  }

  private String value(Value v) {
    return texts.show(v, Type.Simple.STRING);
  }

  private static String lower(Finding.Status s) {
    return s.name().toLowerCase(Locale.ROOT);
  }
}
