/** From the core to nodes: the only place that creates them. */
@NullMarked
package io.talion.interpreter.lower;

import org.jspecify.annotations.NullMarked;
