/** The driver: ingest, instants, timers, and the engine's face to its host. */
@NullMarked
package io.talion.interpreter.run;

import org.jspecify.annotations.NullMarked;
