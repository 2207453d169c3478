package io.talion.conformance.differential;

import io.talion.compiler.engine.Engine;
import io.talion.interpreter.run.TruffleEngine;

/** The engine that is compared with the reference. */
final class Engines {
  private Engines() {}

  static Engine interpreter() {
    return new TruffleEngine();
  }
}
