package io.talion.conformance.differential;

import io.talion.compiler.engine.RunCounts;
import java.util.List;

/**
 * All that a run said: findings as NDJSON lines, the logs, the counts. Two runs agree when these
 * are equal.
 *
 * @param findings one line each, in order of output
 * @param log late, rejected and merged events, in order
 * @param failure an engine's exception as text, else empty; no run may have one
 */
public record Verdict(List<String> findings, List<String> log, RunCounts counts, String failure) {
  static final RunCounts NOTHING = new RunCounts(0, 0, 0, 0, 0, 0);

  static Verdict failed(List<String> findings, List<String> log, Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return new Verdict(findings, log, NOTHING, failure + where);
  }

  /** For a reader of a report. */
  String text() {
    return String.join("\n", findings)
        + (log.isEmpty() ? "" : "\n" + String.join("\n", log))
        + "\n"
        + counts
        + (failure.isEmpty() ? "" : "\n" + failure);
  }
}
