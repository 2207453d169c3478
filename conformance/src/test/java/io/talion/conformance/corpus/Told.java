package io.talion.conformance.corpus;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.write.FindingJson;
import io.talion.trace.write.PayoutJson;

/** A line that an engine told: a finding, or what a reward paid. */
sealed interface Told {
  /** Its canonical line. */
  String json();

  /** In the corpus's format, as detailed as what is expected. */
  String like(String expected);

  record Found(Finding finding) implements Told {
    @Override
    public String json() {
      return FindingJson.of(finding);
    }

    @Override
    public String like(String expected) {
      return FindingLine.like(finding, expected);
    }
  }

  record Paid(Payout payout) implements Told {
    @Override
    public String json() {
      return PayoutJson.of(payout);
    }

    @Override
    public String like(String expected) {
      return PayoutLine.like(payout, expected);
    }
  }
}
