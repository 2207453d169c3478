package io.talion.bench.engine;

import io.talion.bench.baseline.Verdicts;
import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One reference policy: compiled once, run as often as wanted over events read before. */
public final class PolicyRun {
  /** When the month of P4 is over. */
  private static final long MONTH_END = 1_769_904_000_000L;

  /** Rows a batch. */
  private static final int BATCH = RunOptions.DEFAULT_BATCH;

  private final TruffleEngine engine = new TruffleEngine();
  private final String policy;
  private final Core core;

  /** Reads and checks a policy of the folder. */
  public PolicyRun(Path folder, String policy) throws IOException {
    this(policy, Files.readString(folder.resolve(policy + ".talion")));
  }

  /** Checks a policy given as text; its verdicts have no baseline. */
  public static PolicyRun ofText(String name, String text) {
    return new PolicyRun(name, text);
  }

  private PolicyRun(String policy, String text) {
    this.policy = policy;
    Checked checked = Compiler.check(SourceSet.of(policy, text));
    if (!checked.ok()) {
      throw new IllegalStateException(policy + ": " + checked.diagnostics());
    }
    core = checked.core();
  }

  /** The events of a file that the policy declares. */
  public List<Event> read(Path file) throws IOException {
    EventSink sink = new EventSink();
    ReadOptions options = ReadOptions.DEFAULT.withTimeMember("t");
    try (TraceReader reader =
        TraceReader.open(List.of(file.toString()), new Schema(core.events()), options, sink)) {
      reader.drain();
    }
    if (!sink.rejections().isEmpty()) {
      throw new IllegalStateException("rejected: " + sink.rejections().get(0));
    }
    return sink.events();
  }

  /** A run that is ready, with what it will be given. */
  public final class Ready {
    private final List<Finding> findings = new ArrayList<>();
    private final Run run = engine.open(core, RunOptions.defaults(), findings::add);
    private final List<EventBatch> batches = new ArrayList<>();
    private final List<Event> events;

    private Ready(List<Event> events) {
      this.events = events;
    }

    /** The policy's findings. */
    public List<Finding> run() {
      events.forEach(run::accept);
      batches.forEach(run::accept);
      if (policy.equals("p4")) {
        run.advance(MONTH_END);
      }
      run.finish();
      run.close();
      return findings;
    }
  }

  /** To be given one event object after the other. */
  public Ready ofEvents(List<Event> events) {
    return new Ready(events);
  }

  /** To be given batches of columns, which are filled here. */
  public Ready ofBatches(List<Event> events) {
    Ready ready = new Ready(List.of());
    for (int from = 0; from < events.size(); from += BATCH) {
      EventBatch batch = ready.run.batch();
      events.subList(from, Math.min(events.size(), from + BATCH)).forEach(batch::add);
      ready.batches.add(batch);
    }
    return ready;
  }

  /** Findings in the form of the baselines. */
  Verdicts verdicts(List<Finding> findings) {
    Verdicts verdicts = new Verdicts();
    for (Finding f : findings) {
      String offender = f.offender().orElseThrow().toString();
      switch (policy) {
        case "p1" -> verdicts.add(policy, offender, let(f, "set"), let(f, "task"), f.time());
        case "p2" -> verdicts.add(policy, offender, f.time(), let(f, "missed"));
        case "p3" ->
            verdicts.add(
                policy, offender, let(f, "set"), let(f, "task"), f.time(), let(f, "penalty"));
        default -> verdicts.add(policy, offender, let(f, "off"), let(f, "behind"));
      }
    }
    return verdicts;
  }

  private static String let(Finding finding, String name) {
    return finding.with().stream()
        .filter(l -> l.name().equals(name))
        .map(l -> l.value().replace("\"", ""))
        .findFirst()
        .orElseThrow();
  }
}
