package io.talion.embed.test;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Reward;
import io.talion.compiler.core.TestCase.Step;
import io.talion.compiler.engine.Run;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code expect} steps of a test: each looks at the run as it stands and throws what is wrong.
 */
final class Expectations {
  private final Core core;
  private final Run run;
  private final FindingLedger ledger;
  private final Constants constants;
  private final FindingText text;

  Expectations(Core core, Run run, FindingLedger ledger, Constants constants, FindingText text) {
    this.core = core;
    this.run = run;
    this.ledger = ledger;
    this.constants = constants;
    this.text = text;
  }

  void noFindings(Span span) {
    run.settle();
    if (!ledger.all().isEmpty()) {
      throw new StepFailed("expected no findings", span, listed("found", ledger.all()));
    }
  }

  void nothingElse(Span span) {
    run.settle();
    if (!ledger.notTaken().isEmpty()) {
      throw new StepFailed("expected nothing else", span, listed("also found", ledger.notTaken()));
    }
  }

  void fault(Step.Fault f, Optional<Long> at) {
    run.settle();
    String rule = core.rules().get(f.rule()).name();
    Optional<Value> against = f.against().map(constants::value);
    List<ExpectedPenalty> penalties =
        f.penalties().stream().map(p -> ExpectedPenalty.of(p, constants)).toList();
    boolean taken =
        ledger.take(x ->
            x.rule().equals(rule)
                && isAgainst(x, against)
                && f.waivedBy().map(e -> isWaivedBy(x, e)).orElse(true)
                && (penalties.isEmpty() || FindingLedger.same(penalties, x.penalties()))
                && at.map(t -> t == x.time()).orElse(true));
    if (!taken) {
      throw new StepFailed(missing(f, against, penalties), f.span(), insteadOf(rule));
    }
  }

  private static boolean isAgainst(Finding found, Optional<Value> expected) {
    return found.offender().isPresent() && expected.isPresent()
        ? sameValue(found.offender().get(), expected.get())
        : found.offender().isEmpty() && expected.isEmpty();
  }

  private static boolean isWaivedBy(Finding found, String exception) {
    return found.exceptions().stream()
        .anyMatch(e -> e.name().equals(exception) && e.effect().equals("waive"));
  }

  /**
   * An address of a test may be shorter than the offender's type; zeros on the left are no more.
   */
  private static boolean sameValue(Value found, Value expected) {
    return found.equals(expected)
        || found instanceof Hex h && expected instanceof Hex e && e.padded(h.length()).equals(h);
  }

  void pays(Step.Pays p) {
    run.settle();
    Reward reward = core.rewards().get(p.reward());
    Value to = constants.value(p.to());
    Value amount = constants.value(p.amount());
    if (!ledger.payments().take(reward.name(), x -> sameValue(x, to), units(amount))) {
      String wanted = ValueText.text(amount, p.amount().type());
      throw new StepFailed(
          "expected reward " + reward.name() + " to pay " + text.name(to) + " " + wanted,
          p.span(),
          payouts(reward));
    }
  }

  /** What is paid is whole base units; a fraction of one is never paid. */
  private static BigInteger units(Value amount) {
    return amount instanceof Int i ? i.value() : BigInteger.ONE.negate();
  }

  private List<String> payouts(Reward reward) {
    List<String> lines = new ArrayList<>();
    ledger.payments().all().stream()
        .filter(p -> p.reward().equals(reward.name()))
        .limit(10)
        .forEach(p -> lines.add("found: " + text.payout(p)));
    if (lines.isEmpty()) {
      lines.add("found: no period of it has ended");
    }
    ledger.notes().stream().limit(3).forEach(lines::add);
    return lines;
  }

  void holds(Expr condition, Span span) {
    run.settle();
    if (run.ask(condition) != Bool.TRUE) {
      throw new StepFailed("this does not hold", span, sides(condition));
    }
  }

  /** What the two sides of a failed comparison were. */
  private List<String> sides(Expr condition) {
    if (!(condition instanceof Expr.Binary b)) {
      return List.of();
    }
    return switch (b.operator()) {
      case AND, OR -> List.of();
      default -> List.of("left: " + shown(b.left()), "right: " + shown(b.right()));
    };
  }

  private String shown(Expr e) {
    return ValueText.text(run.ask(e), e.type());
  }

  private String missing(Step.Fault f, Optional<Value> against, List<ExpectedPenalty> penalties) {
    String wanted =
        penalties.isEmpty()
            ? ""
            : " " + text.penalties(penalties.stream().map(ExpectedPenalty::penalty).toList());
    return "expected "
        + core.rules().get(f.rule()).name()
        + text.against(against)
        + wanted
        + f.waivedBy().map(e -> " waived by " + e).orElse("")
        + ", not found";
  }

  private List<String> insteadOf(String rule) {
    List<Finding> same = ledger.notTaken().stream().filter(f -> f.rule().equals(rule)).toList();
    return listed("found", same.isEmpty() ? ledger.notTaken() : same);
  }

  private List<String> listed(String word, List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    findings.stream().limit(10).forEach(f -> lines.add(word + ": " + text.finding(f)));
    if (findings.isEmpty()) {
      lines.add("found: nothing that is not taken yet");
    }
    if (findings.size() > 10) {
      lines.add("and " + (findings.size() - 10) + " more");
    }
    ledger.notes().stream().limit(3).forEach(lines::add);
    return lines;
  }
}
