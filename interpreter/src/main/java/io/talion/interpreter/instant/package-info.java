/** When something happens: instants, counters, clocks, and columns of them. */
@NullMarked
package io.talion.interpreter.instant;

import org.jspecify.annotations.NullMarked;
