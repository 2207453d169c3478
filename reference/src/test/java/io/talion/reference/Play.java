package io.talion.reference;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Plays a trace against a core and keeps what comes out, as short lines. */
final class Play {
  static final Value ALICE = name(1);
  static final Value BOB = name(2);

  final List<Finding> findings = new ArrayList<>();
  final List<String> log = new ArrayList<>();
  final Run run;
  private final Core core;

  Play(Core core, RunOptions options) {
    this.core = core;
    this.run = new ReferenceEngine().open(core, options, sink());
  }

  static Play of(Core core) {
    return new Play(core, RunOptions.defaults());
  }

  private RunSink sink() {
    return new RunSink() {
      @Override
      public void finding(Finding finding) {
        findings.add(finding);
      }

      @Override
      public void late(Event event) {
        log.add("late " + event.kind().name() + "@" + event.at().time());
      }

      @Override
      public void rejected(Event event, String code, String reason) {
        log.add(code + " " + event.kind().name() + "@" + event.at().time());
      }

      @Override
      public void merged(Event event) {
        log.add("merged " + event.kind().name() + "@" + event.at().time());
      }
    };
  }

  /** An event without a block. */
  Play at(long time, String kind, Value... fields) {
    return at(Coordinates.at(time), kind, fields);
  }

  Play at(long time, long block, String kind, Value... fields) {
    return at(Coordinates.at(time, block), kind, fields);
  }

  private Play at(Coordinates at, String kind, Value... fields) {
    core.events().stream()
        .filter(k -> k.name().equals(kind))
        .forEach(k -> run.accept(new Event(k, at, List.of(fields))));
    return this;
  }

  Play advance(long time) {
    run.advance(time);
    return this;
  }

  Play finish() {
    run.finish();
    return this;
  }

  /** {@code rule@time/block offender slash}, one a finding. */
  List<String> lines() {
    return findings.stream().map(Play::line).toList();
  }

  private static String line(Finding f) {
    return f.rule() + "@" + f.time() + "/" + f.block();
  }

  static Hex name(int last) {
    return Hex.of(new byte[] {(byte) last}).padded(20);
  }
}
