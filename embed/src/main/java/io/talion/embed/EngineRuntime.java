package io.talion.embed;

import org.graalvm.polyglot.Engine;

/**
 * What Truffle runs on in this process: a stock JVM interprets; one started with the compiler on
 * its upgrade module path compiles.
 *
 * @param name the engine's own name for it
 * @param compiling whether hot code becomes machine code by Truffle's compiler
 * @param reason why it is so, one sentence
 */
public record EngineRuntime(String name, boolean compiling, String reason) {
  /** Looks at this process; takes a few tenths of a second the first time. */
  public static EngineRuntime current() {
    try (Engine engine =
        Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build()) {
      String name = engine.getImplementationName();
      boolean compiling = !name.startsWith("Interpreted");
      return new EngineRuntime(name, compiling, compiling ? COMPILES : why());
    }
  }

  private static final String COMPILES =
      "the JVM was started with the compiler on its upgrade module path";

  private static String why() {
    return ModuleLayer.boot().findModule("jdk.graal.compiler").isEmpty()
        ? "the JVM was started without the compiler, which suits all but very long runs"
        : "the compiler is there, but this JVM or its version does not fit";
  }
}
