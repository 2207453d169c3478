package io.talion.embed.test;

import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.finding.Penalty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The findings of a test so far, and which of them an {@code expect} has taken (semantics.md 32).
 * What was refused is kept as notes: it often is why an expected finding is missing.
 */
final class FindingLedger implements RunSink {
  private final List<Finding> all = new ArrayList<>();
  private final List<Finding> open = new ArrayList<>();
  private final PaymentLedger payments = new PaymentLedger();
  private final List<String> notes = new ArrayList<>();

  @Override
  public void finding(Finding finding) {
    all.add(finding);
    open.add(finding);
  }

  /** A finding whose events never happened was never made. */
  @Override
  public void status(String finding, Finding.Status status) {
    if (status == Finding.Status.WITHDRAWN) {
      all.removeIf(f -> f.id().equals(finding));
      open.removeIf(f -> f.id().equals(finding));
    } else {
      all.replaceAll(f -> f.id().equals(finding) ? f.with(status) : f);
      open.replaceAll(f -> f.id().equals(finding) ? f.with(status) : f);
    }
  }

  @Override
  public void changed(Finding finding) {
    all.replaceAll(f -> f.id().equals(finding.id()) ? finding.with(f.status()) : f);
    open.replaceAll(f -> f.id().equals(finding.id()) ? finding.with(f.status()) : f);
  }

  @Override
  public void payout(Payout payout) {
    payments.add(payout);
  }

  @Override
  public void withdrawn(Payout payout) {
    payments.remove(payout);
  }

  PaymentLedger payments() {
    return payments;
  }

  @Override
  public void late(Event event) {
    notes.add("note: a " + event.kind().name() + " came after its instant had been evaluated");
  }

  @Override
  public void rejected(Event event, String code, String reason) {
    notes.add("note: a " + event.kind().name() + " was rejected (" + code + "): " + reason);
  }

  /** Takes the first finding not yet taken that fits; false if none does. */
  boolean take(Predicate<Finding> fits) {
    for (int i = 0; i < open.size(); i++) {
      if (fits.test(open.get(i))) {
        open.remove(i);
        return true;
      }
    }
    return false;
  }

  /** Whether {@code found} are the penalties expected, in any order. */
  static boolean same(List<ExpectedPenalty> expected, List<Penalty> found) {
    List<Penalty> rest = new ArrayList<>(found);
    for (ExpectedPenalty e : expected) {
      int at = indexOf(e, rest);
      if (at < 0) {
        return false;
      }
      rest.remove(at);
    }
    return rest.isEmpty();
  }

  private static int indexOf(ExpectedPenalty e, List<Penalty> found) {
    for (int i = 0; i < found.size(); i++) {
      if (e.matches(found.get(i))) {
        return i;
      }
    }
    return -1;
  }

  List<Finding> all() {
    return all;
  }

  List<Finding> notTaken() {
    return open;
  }

  List<String> notes() {
    return notes;
  }
}
