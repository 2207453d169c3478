package io.talion.embed;

import io.talion.compiler.engine.RunSink;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;

/** Hands what a run says to a host's observer. */
record ObservingSink(FindingObserver observer) implements RunSink {
  @Override
  public void finding(Finding finding) {
    observer.found(finding);
  }

  @Override
  public void status(String finding, Finding.Status status) {
    observer.status(finding, status);
  }

  @Override
  public void changed(Finding finding) {
    observer.changed(finding);
  }

  @Override
  public void payout(Payout payout) {
    observer.paid(payout);
  }

  @Override
  public void withdrawn(Payout payout) {
    observer.withdrawn(payout);
  }
}
