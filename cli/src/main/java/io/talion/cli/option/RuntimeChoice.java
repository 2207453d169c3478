package io.talion.cli.option;

import io.talion.cli.host.Mistake;
import io.talion.cli.host.UserError;
import io.talion.embed.EngineRuntime;

/**
 * {@code --runtime}: the script starts the JVM accordingly; here only the outcome is checked, since
 * falling back in silence would spoil a measurement. Lower case as on the command line.
 */
public enum RuntimeChoice {
  auto,
  compiling,
  interpreting;

  public void check() {
    if (this == auto) {
      return;
    }
    EngineRuntime runtime = EngineRuntime.current();
    if (runtime.compiling() != (this == compiling)) {
      throw UserError.usage(
          Mistake.OTHER_RUNTIME,
          "the " + this + " runtime is not active: " + runtime.reason(),
          "start Talion with the script `talion`, which sets the JVM up; `talion doctor` says more");
    }
  }
}
