/**
 * Traces in: start at {@link io.talion.trace.read.TraceReader} for events as objects, at {@link
 * io.talion.trace.read.batch.BatchSource} for columns.
 *
 * <p>Each package uses those named before it: {@code strict} (what is refused), {@code scan} (lines
 * and tokens), {@code source} (files to lines and records), {@code field} (texts to values), {@code
 * packed} (the columnar form), this one, and {@code batch} (lines to columns, ahead of whoever
 * evaluates them).
 */
@NullMarked
package io.talion.trace.read;

import org.jspecify.annotations.NullMarked;
