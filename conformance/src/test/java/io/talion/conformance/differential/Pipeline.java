package io.talion.conformance.differential;

import io.talion.compiler.core.Core;
import io.talion.conformance.generate.GeneratedCase;
import io.talion.trace.event.Event;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** From a generated case's text to what an engine takes: compiler and trace reader. */
final class Pipeline {
  private Pipeline() {}

  /**
   * @throws AssertionError if the compiler refuses the policy, with its reasons
   */
  static Prepared check(GeneratedCase generated) {
    Core core = Policies.core(generated.source());
    return new Prepared(core, events(core, generated.trace()));
  }

  /** Empty where the compiler refuses. */
  static Optional<Prepared> tryCheck(GeneratedCase generated) {
    return Policies.tryCore(generated.source())
        .map(core -> new Prepared(core, events(core, generated.trace())));
  }

  static List<Event> events(Core core, String trace) {
    EventSink sink = new EventSink();
    byte[] bytes = trace.getBytes(StandardCharsets.UTF_8);
    try (TraceReader reader =
        TraceReader.open(
            new ByteArrayInputStream(bytes),
            "trace",
            new Schema(core.events()),
            ReadOptions.DEFAULT,
            sink)) {
      reader.drain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink.events();
  }
}
