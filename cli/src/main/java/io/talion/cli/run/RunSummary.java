package io.talion.cli.run;

import io.talion.cli.host.Exit;
import io.talion.cli.option.PolicyParams;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.RunCounts;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.read.source.ReadCounts;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.ValueText;
import io.talion.trace.write.Summary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one object at the end of a run: what was read, what was found, and the digests to compare.
 */
record RunSummary(PolicyParams params, Feed feed, RunCounts run, long rejected) {
  String json(FindingCounts findings, int open, RunReport report, int status) {
    Core core = params.core();
    return new Summary(
            core.name(),
            core.version(),
            events(),
            findings.byRule(),
            open,
            text(core.terms().challenge()),
            text(core.terms().finalAfter()),
            core.digest(),
            params.digest(),
            report.traceDigest(),
            report.findingsDigest(),
            status == Exit.INTERRUPTED)
        .json();
  }

  /** {@code read} is all others together but {@code unverified}, which were accepted. */
  private Map<String, Long> events() {
    ReadCounts read = feed.counts();
    Map<String, Long> events = new LinkedHashMap<>();
    events.put("read", read.read());
    events.put("accepted", run.accepted());
    events.put("ignored", read.ignored());
    events.put("late", run.late());
    events.put("merged", run.merged());
    events.put("duplicates", run.duplicates());
    events.put("rejected", rejected);
    events.put("retracted", run.retracted());
    events.put("beyond", feed.beyond());
    events.put("unverified", read.unverified());
    return events;
  }

  private static Optional<String> text(Optional<Extent> extent) {
    return extent.map(e -> ValueText.text(Int.of(e.distance()), new Type.Distance(e.clock())));
  }
}
