package io.talion.trace.value;

/**
 * An element of a stream seen as a value: an event, a duty's outcome, a finding. It is what a
 * variable such as {@code a} in {@code on a, b in Response} holds. Engines have their own
 * representation; they meet only in this name.
 */
public non-sealed interface Element extends Value {}
