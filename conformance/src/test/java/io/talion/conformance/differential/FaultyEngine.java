package io.talion.conformance.differential;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import java.util.function.Predicate;

/** An engine that keeps some findings to itself: the laws must notice. */
record FaultyEngine(Engine engine, Predicate<Finding> reported) implements Engine {
  @Override
  public Run open(Core core, RunOptions options, RunSink sink) {
    return engine.open(core, options, new Silenced(sink, reported));
  }

  /** Hands everything on but the findings that are kept. */
  private record Silenced(RunSink sink, Predicate<Finding> reported) implements RunSink {
    @Override
    public void finding(Finding finding) {
      if (reported.test(finding)) {
        sink.finding(finding);
      }
    }

    @Override
    public void payout(Payout payout) {
      sink.payout(payout);
    }

    @Override
    public void late(Event event) {
      sink.late(event);
    }

    @Override
    public void rejected(Event event, String code, String reason) {
      sink.rejected(event, code, reason);
    }

    @Override
    public void merged(Event event) {
      sink.merged(event);
    }
  }
}
