package io.talion.embed;

import io.talion.interpreter.language.Runtimes;

/**
 * What Truffle runs on in this process: a stock JVM interprets; one started with the compiler on
 * its upgrade module path compiles.
 *
 * @param name the engine's own name for it
 * @param compiling whether hot code becomes machine code by Truffle's compiler
 * @param reason why it is so, one sentence
 */
public record EngineRuntime(String name, boolean compiling, String reason) {
  /** Looks at this process. */
  public static EngineRuntime current() {
    Runtimes.Active active = Runtimes.active();
    return new EngineRuntime(active.name(), active.compiling(), active.reason());
  }
}
