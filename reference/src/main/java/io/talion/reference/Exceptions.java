package io.talion.reference;

import io.talion.compiler.core.Exemption;
import io.talion.compiler.core.Exemption.Effect;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.RuleParts;
import io.talion.compiler.emit.Because;
import io.talion.compiler.emit.PenaltyMaker;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Finding.AppliedException;
import java.util.List;
import java.util.Optional;

/**
 * Exceptions and preferences (semantics.md 25): the strongest exception that holds applies to a
 * firing, and of rules that fire on one offender in one instant the preferred one stands.
 */
final class Exceptions {
  private final Evaluator evaluator;
  private final PenaltyMaker maker;

  Exceptions(Evaluator evaluator, PenaltyMaker maker) {
    this.evaluator = evaluator;
    this.maker = maker;
  }

  /** What is left of the firings of an instant. */
  List<Fired> apply(List<Fired> fired) {
    return fired.stream().map(this::except).map(f -> prefer(f, fired)).toList();
  }

  private Fired except(Fired fired) {
    if (fired.sentence().status() == Finding.Status.EXPIRED) {
      return fired;
    }
    return fired.rule().exemptions().stream()
        .flatMap(e -> frame(e, fired).map(frame -> apply(e, fired, frame)).stream())
        .findFirst()
        .orElse(fired);
  }

  /** With the lets of an exception, if all its whens hold. */
  private Optional<Frame> frame(Exemption exemption, Fired fired) {
    Frame frame = fired.frame();
    for (Rule.Test test : exemption.tests()) {
      switch (test) {
        case Rule.Test.Let let ->
            frame = frame.with(let.slot(), evaluator.eval(let.value(), frame));
        case Rule.Test.When when -> {
          if (!evaluator.holds(when.condition(), frame)) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(frame);
  }

  private Fired apply(Exemption e, Fired fired, Frame frame) {
    String because =
        Because.text(e.because(), evaluator.all(RuleParts.holes(e.because()).toList(), frame));
    Sentence noted =
        fired.sentence().with(new AppliedException(e.name(), e.effect().word(), because));
    Sentence longer = noted.lengthened(RuleParts.lengthens(e.effect()));
    return fired.with(changed(e.effect(), noted, longer, frame));
  }

  private Sentence changed(Effect effect, Sentence noted, Sentence longer, Frame frame) {
    return switch (effect) {
      case Effect.Waive w -> noted.dismissed(Finding.Status.WAIVED);
      case Effect.Lengthen l -> longer;
      case Effect.Replace r ->
          longer.replaced(
              maker.make(r.penalty(), evaluator.all(r.penalty().quantities(), frame)).stream()
                  .toList());
    };
  }

  /** A firing that was waived is a firing all the same (semantics.md 21). */
  private static Fired prefer(Fired f, List<Fired> all) {
    boolean yields =
        f.offender().isPresent()
            && f.sentence().status() != Finding.Status.EXPIRED
            && all.stream()
                .anyMatch(o -> f.rule().yieldsTo().contains(o.rule().id()) && o.sameOffender(f));
    return yields ? f.with(f.sentence().dismissed(Finding.Status.SUPERSEDED)) : f;
  }
}
