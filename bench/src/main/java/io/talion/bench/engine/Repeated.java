package io.talion.bench.engine;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.source.Modules;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code EVENTS ITERATIONS FOLDER…}: events per CPU second of policies whose folder holds {@code
 * policy.talion} and {@code trace.ndjson}. A trace is repeated, each time later and in later
 * blocks, until it has so many events.
 */
public final class Repeated {
  private static final long DAY = 86_400_000L;

  private Repeated() {}

  public static void main(String[] args) throws IOException {
    int events = Integer.parseInt(args[0]);
    int iterations = Integer.parseInt(args[1]);
    for (String folder : List.of(args).subList(2, args.length)) {
      Core core = core(Path.of(folder, "policy.talion"));
      List<Event> repeated = repeat(read(Path.of(folder, "trace.ndjson"), core), events);
      long best = Long.MAX_VALUE;
      long found = 0;
      for (int i = 0; i < iterations; i++) {
        long[] findings = {0};
        TruffleEngine engine = new TruffleEngine();
        Run run = engine.open(core, RunOptions.defaults(), f -> findings[0]++);
        List<EventBatch> batches = batches(run, repeated);
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        batches.forEach(run::accept);
        run.finish();
        best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
        run.close();
        found = findings[0];
      }
      System.out.printf(
          "%s  %.3f M events/s, %d findings%n", folder, repeated.size() * 1e3 / best, found);
    }
  }

  private static Core core(Path file) throws IOException {
    Checked checked =
        Compiler.check(
            new SourceSet(file.toString(), Files.readAllBytes(file), Modules.standard()));
    if (!checked.ok()) {
      throw new IllegalStateException(file + ": " + checked.diagnostics());
    }
    return checked.core();
  }

  private static List<Event> read(Path file, Core core) throws IOException {
    EventSink sink = new EventSink();
    try (TraceReader reader =
        TraceReader.open(
            List.of(file.toString()), new Schema(core.events()), ReadOptions.DEFAULT, sink)) {
      reader.drain();
    }
    return sink.events();
  }

  private static List<Event> repeat(List<Event> trace, int events) {
    long time = 0;
    long block = 0;
    for (Event e : trace) {
      time = Math.max(time, e.at().time());
      block = Math.max(block, e.at().block());
    }
    long period = time - trace.get(0).at().time() + DAY;
    List<Event> out = new ArrayList<>(events);
    for (int n = 0; out.size() < events; n++) {
      for (Event e : trace) {
        out.add(new Event(e.kind(), later(e.at(), n * period, n * (block + 1)), e.fields()));
      }
    }
    return out;
  }

  private static Coordinates later(Coordinates at, long time, long blocks) {
    return new Coordinates(
        at.time() + time,
        later(at.block(), blocks),
        later(at.slot(), blocks),
        later(at.epoch(), blocks),
        at.tx(),
        at.log());
  }

  private static long later(long counter, long by) {
    return counter == Coordinates.ABSENT ? counter : counter + by;
  }

  private static List<EventBatch> batches(Run run, List<Event> events) {
    List<EventBatch> batches = new ArrayList<>();
    for (int from = 0; from < events.size(); from += RunOptions.DEFAULT_BATCH) {
      EventBatch batch = run.batch();
      events
          .subList(from, Math.min(events.size(), from + RunOptions.DEFAULT_BATCH))
          .forEach(batch::add);
      batches.add(batch);
    }
    return batches;
  }
}
