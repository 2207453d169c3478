package io.talion.embed.test;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.PropertyCase;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.List;
import java.util.Optional;

/** Tries one property on one trace, on every engine. */
final class PropertyCheck {
  private final Core core;
  private final List<EngineUnderTest> engines;
  private final PropertyCase property;

  PropertyCheck(Core core, List<EngineUnderTest> engines, PropertyCase property) {
    this.core = core;
    this.engines = engines;
    this.property = property;
  }

  /** What is wrong, and what was found on the way. */
  record Problem(String message, List<Finding> findings) {}

  /** Empty if the property holds and the engines agree. */
  Optional<Problem> problem(List<Event> trace) {
    List<Verdict> verdicts = engines.stream().map(e -> verdict(e, trace)).toList();
    Verdict first = verdicts.getFirst();
    for (Verdict other : verdicts) {
      if (!other.findings().equals(first.findings()) || !other.payouts().equals(first.payouts())) {
        return Optional.of(
            new Problem("the engines disagree: a defect of Talion", first.findings()));
      }
    }
    return first.wrong().map(w -> new Problem(w, first.findings()));
  }

  private record Verdict(Optional<String> wrong, List<Finding> findings, List<Payout> payouts) {}

  private Verdict verdict(EngineUnderTest engine, List<Event> trace) {
    FindingLedger ledger = new FindingLedger();
    try (Run run = engine.engine().open(core, RunOptions.forTests(), ledger)) {
      trace.forEach(run::accept);
      run.settle();
      return new Verdict(wrong(run, ledger.all()), ledger.all(), ledger.payments().all());
    }
  }

  private Optional<String> wrong(Run run, List<Finding> findings) {
    return switch (property.check()) {
      case PropertyCase.Check.Holds h ->
          run.ask(h.condition()) == Bool.TRUE
              ? Optional.empty()
              : Optional.of("the property does not hold");
      case PropertyCase.Check.WorstLoss w -> worstLoss(w, run, findings);
    };
  }

  private static Optional<String> worstLoss(
      PropertyCase.Check.WorstLoss w, Run run, List<Finding> findings) {
    Ratio loss = WorstLoss.within(w.window(), findings);
    Ratio bound = ratio(run.ask(w.bound()));
    if (holds(w.operator(), loss.compareTo(bound))) {
      return Optional.empty();
    }
    return Optional.of(
        "worst_loss("
            + ValueText.text(Int.of(w.window()), Type.DURATION)
            + ") is "
            + ValueText.text(loss, Type.Simple.RATIO)
            + ", the bound "
            + ValueText.text(bound, Type.Simple.RATIO));
  }

  private static boolean holds(Expr.Binary.BinaryOperator operator, int comparison) {
    return switch (operator) {
      case LESS -> comparison < 0;
      case LESS_OR_EQUAL -> comparison <= 0;
      case GREATER -> comparison > 0;
      case GREATER_OR_EQUAL -> comparison >= 0;
      case EQUAL -> comparison == 0;
      case NOT_EQUAL -> comparison != 0;
      default -> throw new IllegalArgumentException(operator + " compares nothing");
    };
  }

  private static Ratio ratio(Value v) {
    return v instanceof Int i ? Ratio.of(i.value()) : (Ratio) v;
  }
}
