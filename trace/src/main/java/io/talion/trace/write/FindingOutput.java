package io.talion.trace.write;

import io.talion.trace.digest.Sha256;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The way of a finding to its reader: canonical JSON once, the findings digest over it whatever the
 * format (semantics.md 35), counts by rule for the summary, and the writer.
 */
public final class FindingOutput {
  private final FindingWriter writer;
  private final Sha256 digest = new Sha256();
  private final SortedMap<String, Long> byRule = new TreeMap<>();

  /** Sends findings to {@code writer}. */
  public FindingOutput(FindingWriter writer) {
    this.writer = writer;
  }

  /** Takes the next finding in output order (semantics.md 34). */
  public void accept(Finding finding) throws IOException {
    String json = FindingJson.of(finding);
    digest.add(json).add("\n");
    byRule.merge(finding.rule(), 1L, Long::sum);
    writer.write(finding, json);
  }

  /** Takes what a reward pays, in its place among the findings. */
  public void accept(Payout payout) throws IOException {
    String json = PayoutJson.of(payout);
    digest.add(json).add("\n");
    writer.write(payout, json);
  }

  /** Tells that a finding written before has another status now (semantics.md 27). */
  public void status(String finding, Finding.Status status) throws IOException {
    String json = FindingJson.status(finding, status);
    digest.add(json).add("\n");
    writer.line(json);
  }

  /** Writes what is left. */
  public void finish() throws IOException {
    writer.finish();
  }

  /** SHA-256 of the NDJSON lines so far. */
  public String digest() {
    return digest.hex();
  }

  /** How many findings each rule has. */
  public SortedMap<String, Long> byRule() {
    return byRule;
  }
}
