package io.talion.stdlib;

import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.ParamException;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.reference.ReferenceEngine;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.write.FindingJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A policy of the test's resources that judges traces with both engines, whose findings must be
 * equal. None of its events may be refused or late.
 */
final class Judge {
  private final Checked policy;
  private final Core core;
  private final int reference;
  private final Engines engines;

  private Judge(Checked policy, Core core, int reference, Engines engines) {
    this.engines = engines;
    this.policy = policy;
    this.core = core;
    this.reference = reference;
  }

  /** The same with other parameters, by name. */
  Judge with(Map<String, String> params) {
    try {
      return new Judge(policy, policy.bind(params), reference, engines);
    } catch (ParamException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The policy {@code vectors/NAME.talion}. */
  static Judge of(String name) {
    return of(name, Integer.MAX_VALUE);
  }

  /**
   * The same; the reference, which computes every state anew at every read, judges traces up to so
   * many events, and of longer ones so many.
   */
  static Judge of(String name, int reference) {
    try (InputStream in = Judge.class.getResourceAsStream("/vectors/" + name + ".talion")) {
      assertThat(in).as(name).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Checked checked = Compiler.check(SourceSet.of(name + ".talion", text));
      assertThat(checked.ok()).as("%s", checked.diagnostics()).isTrue();
      return new Judge(checked, checked.core(), reference, new Engines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which engines judged, since this was asked last. */
  Engines engines() {
    return engines;
  }

  /** Judges a trace. */
  Verdicts judge(Trace trace) {
    EventSink events = read(trace);
    List<Event> all = events.events();
    List<Finding> engine = findings(new TruffleEngine(), all);
    if (all.size() <= reference) {
      engines.judgedByBoth();
      equal(engine, findings(new ReferenceEngine(), all));
    } else {
      engines.judgedByBothAtFirst();
      List<Event> some = new ArrayList<>(all.subList(0, reference - 1));
      some.add(all.getLast());
      equal(findings(new TruffleEngine(), some), findings(new ReferenceEngine(), some));
    }
    return new Verdicts(engine);
  }

  /** Finding by finding, so that the first that differs is what is shown. */
  private static void equal(List<Finding> engine, List<Finding> reference) {
    for (int i = 0; i < Math.min(engine.size(), reference.size()); i++) {
      assertThat(FindingJson.of(engine.get(i))).isEqualTo(FindingJson.of(reference.get(i)));
    }
    assertThat(engine).hasSameSizeAs(reference);
  }

  private EventSink read(Trace trace) {
    EventSink sink = new EventSink();
    InputStream in = new ByteArrayInputStream(trace.lines().getBytes(StandardCharsets.UTF_8));
    try (TraceReader reader =
        TraceReader.open(in, "vectors", new Schema(core.events()), ReadOptions.DEFAULT, sink)) {
      reader.drain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(sink.rejections()).isEmpty();
    assertThat(sink.events())
        .as("none is late")
        .isSortedAccordingTo(comparingLong((Event e) -> e.at().time()));
    return sink;
  }

  private List<Finding> findings(Engine engine, List<Event> events) {
    List<Finding> findings = new ArrayList<>();
    try (Run run = engine.open(core, RunOptions.defaults(), findings::add)) {
      events.forEach(run::accept);
      run.finish();
    }
    return findings;
  }
}
