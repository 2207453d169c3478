package io.talion.conformance.corpus;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.reference.ReferenceEngine;
import io.talion.trace.event.Event;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The events of a case. {@code "!n"} in a line is the id of the n-th finding that the lines without
 * such ids give, and {@code "?n"} the id of the event of the n-th line: what a trace says of them.
 */
final class CorpusEvents {
  private static final Pattern FINDING = Pattern.compile("\"!(\\d+)\"");
  private static final Pattern EVENT = Pattern.compile("\"\\?(\\d+)\"");

  private final Core core;
  private final CorpusCase given;

  CorpusEvents(Core core, CorpusCase given) {
    this.core = core;
    this.given = given;
  }

  List<Event> all() {
    List<String> plain = given.trace().stream().filter(l -> !refers(l)).toList();
    if (plain.size() == given.trace().size()) {
      return read(plain);
    }
    List<String> findings = findings(read(plain));
    List<String> named = given.trace().stream().map(l -> finding(l, findings)).toList();
    return read(named.stream().map(l -> event(l, named)).toList());
  }

  private static boolean refers(String line) {
    return FINDING.matcher(line).find()
        || EVENT.matcher(line).find()
        || line.contains("\"kind\":\"Retracted\"");
  }

  private List<String> findings(List<Event> events) {
    List<String> ids = new ArrayList<>();
    RunSink sink = f -> ids.add(f.id());
    try (Run run = new ReferenceEngine().open(core, RunOptions.defaults(), sink)) {
      events.forEach(run::accept);
      given.until().ifPresent(run::advance);
      run.finish();
    }
    return ids;
  }

  private static String finding(String line, List<String> ids) {
    return FINDING.matcher(line).replaceAll(m -> '"' + ids.get(number(m)) + '"');
  }

  private String event(String line, List<String> lines) {
    return EVENT.matcher(line).replaceAll(m -> '"' + id(lines.get(number(m))) + '"');
  }

  private String id(String line) {
    return read(List.of(line)).getFirst().id();
  }

  private static int number(MatchResult m) {
    return Integer.parseInt(m.group(1)) - 1;
  }

  private List<Event> read(List<String> lines) {
    byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    EventSink sink = new EventSink();
    try (TraceReader reader =
        TraceReader.open(
            new ByteArrayInputStream(text),
            given.toString(),
            new Schema(core.events()),
            ReadOptions.DEFAULT,
            sink)) {
      reader.drain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!sink.rejections().isEmpty()) {
      throw new IllegalArgumentException(
          given + ": a line of the trace is refused: " + sink.rejections());
    }
    return sink.events();
  }
}
