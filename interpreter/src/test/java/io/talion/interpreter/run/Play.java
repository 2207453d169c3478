package io.talion.interpreter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A policy on the engine, fed with events made by hand. */
final class Play {
  final List<Finding> findings = new ArrayList<>();
  final List<Event> events = new ArrayList<>();
  final Run run;
  private final Core core;

  Play(Engine engine, Core core, int batch) {
    this.core = core;
    this.run = engine.open(core, new RunOptions(batch, false), findings::add);
  }

  static Core core(String policy) {
    Checked checked = Compiler.check(SourceSet.of("test.talion", policy));
    assertThat(checked.ok()).as("%s", checked.diagnostics()).isTrue();
    return checked.core();
  }

  Play at(long time, long block, String kind, Value... fields) {
    EventKind of =
        core.events().stream().filter(k -> k.name().equals(kind)).findFirst().orElseThrow();
    Coordinates at =
        new Coordinates(
            time,
            block,
            Coordinates.ABSENT,
            Coordinates.ABSENT,
            Coordinates.ABSENT,
            Coordinates.ABSENT);
    Event event = new Event(of, at, List.of(fields));
    events.add(event);
    run.accept(event);
    return this;
  }

  /** The same events as batches of columns, of so many rows. */
  Play batches(List<Event> events, int rows) {
    for (int from = 0; from < events.size(); from += rows) {
      EventBatch batch = run.batch();
      events.subList(from, Math.min(events.size(), from + rows)).forEach(batch::add);
      run.accept(batch);
    }
    return this;
  }

  /** {@code rule@time/block key}, one a finding. */
  List<String> finish() {
    run.finish();
    return findings.stream()
        .map(f -> f.rule() + "@" + f.time() + "/" + f.block() + " " + f.evidence())
        .toList();
  }

  static Hex bytes(int last, int length) {
    return Hex.of(new byte[] {(byte) last}).padded(length);
  }
}
