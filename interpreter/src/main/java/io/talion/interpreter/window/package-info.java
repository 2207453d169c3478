/** Aggregates over windows, kept up to date as elements come and go. */
@NullMarked
package io.talion.interpreter.window;

import org.jspecify.annotations.NullMarked;
