/**
 * From the order of arrival to instants in canonical order: lateness, gaps, counters, duplicates
 * (semantics.md 1 to 5).
 */
@NullMarked
package io.talion.trace.sequence;

import org.jspecify.annotations.NullMarked;
