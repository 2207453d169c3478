package io.talion.reference;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.compiler.life.Retractions;

/**
 * The naive evaluator: the definition of what a policy means, to be read beside language.md section
 * 10. It keeps everything that ever happened and computes every value anew from it; it is obvious
 * before it is fast. The way of an event: {@code Arrival}, {@code Timeline}, {@code Admission},
 * {@code Pipeline}.
 */
public final class ReferenceEngine implements Engine {
  @Override
  public Run open(Core core, RunOptions options, RunSink sink) {
    return Retractions.open(
        core, options, sink, (s, refused) -> new ReferenceRun(core, options, s, refused));
  }
}
