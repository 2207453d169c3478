package io.talion.embed;

import io.talion.compiler.engine.Engine;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.reference.ReferenceEngine;

/**
 * Which engine evaluates. Both give the same bytes (language.md section 1, idea 10); a service
 * never needs to choose.
 */
public enum Evaluator {
  /** The Truffle engine: fast, the default. */
  INTERPRETER {
    @Override
    public Engine engine() {
      return new TruffleEngine();
    }
  },

  /**
   * The naive evaluator that defines the language: slow and obvious, for tests and second opinions.
   */
  REFERENCE {
    @Override
    public Engine engine() {
      return new ReferenceEngine();
    }
  };

  /** A new engine, for tools that drive a {@link io.talion.compiler.engine.Run}. */
  public abstract Engine engine();
}
