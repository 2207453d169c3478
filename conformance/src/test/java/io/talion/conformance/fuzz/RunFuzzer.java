package io.talion.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.embed.Evaluator;
import io.talion.trace.event.Event;
import java.util.List;

/** Any bytes as a trace: both engines find the same in what can be read. */
public final class RunFuzzer {
  private RunFuzzer() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    List<Event> events = Subject.read(input).events();
    assertThat(Subject.findings(Evaluator.INTERPRETER, events))
        .isEqualTo(Subject.findings(Evaluator.REFERENCE, events));
  }
}
