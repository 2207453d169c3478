package io.talion.compiler.engine;

import io.talion.compiler.core.Core;

/**
 * A way to evaluate a core. There are two, and they give the same bytes (language.md section 1,
 * idea 10).
 */
public interface Engine {
  /** Starts an evaluation. The run is confined to one thread; the core may be shared. */
  Run open(Core core, RunOptions options, RunSink sink);
}
