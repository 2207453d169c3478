package io.talion.conformance.fuzz;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.embed.Evaluator;
import io.talion.embed.Params;
import io.talion.embed.Policy;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The policy that traces and findings of the fuzzer are about, and a trace of it. */
final class Subject {
  static final Policy POLICY =
      Policy.compile(
          """
          policy fuzz.subject version 1.0.0 language 1

          event Asked { operator: Operator  task: Bytes32 }
            key (operator)
          event Said { operator: Operator  task: Bytes32  payload: Hash  stake: Amount[ETH] }
            key (operator)

          duty Answer for each a in Asked {
            owed by a.operator
            met by s in Said of a.operator where s.task == a.task
            within 1 minute
          }

          tally stake(op: Operator) : Amount[ETH] = 0 ETH {
            on s in Said of op => s.stake
          }

          rule twice {
            on a, b in Said matching (operator, task) within 1 hour
            when a.payload != b.payload
            against b.operator
            slash 10%
            fires once per (b)
            evidence a, b
            because "{stake(b.operator)} of {sum(stake(o) for o in Operator)}"
          }

          rule silent {
            on d in Answer
            when count(x in Answer of d.operator last 3 where x.missed) >= 2
            against d.operator
            slash 1%
            fires again after 1 minute
            because "two of three"
          }
          """);

  static final Core CORE = POLICY.core(Params.none());

  /** Two tasks, two answers to one of them, and silence: what fuzzing of runs starts from. */
  static final byte[] TRACE = seed("run/trace.ndjson");

  private Subject() {}

  static byte[] seed(String name) {
    try (InputStream in = Subject.class.getResourceAsStream("/fuzz/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What bytes hold, whatever else stands in them. */
  static EventSink read(byte[] trace) {
    EventSink sink = new EventSink();
    try (TraceReader reader =
        TraceReader.open(
            new ByteArrayInputStream(trace),
            "fuzz.ndjson",
            new Schema(CORE.events()),
            ReadOptions.DEFAULT,
            sink)) {
      reader.drain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink;
  }

  static List<Finding> findings(Evaluator evaluator, List<Event> events) {
    List<Finding> findings = new ArrayList<>();
    try (Run run = evaluator.engine().open(CORE, RunOptions.defaults(), findings::add)) {
      events.forEach(run::accept);
      run.finish();
    }
    return findings;
  }
}
