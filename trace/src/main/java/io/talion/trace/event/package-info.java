/**
 * Events of a trace, the schema of their kinds, their order and their ids (semantics.md 1 to 11).
 */
@NullMarked
package io.talion.trace.event;

import org.jspecify.annotations.NullMarked;
