package io.talion.grammar.diagnostic;

/** A second place that a diagnostic points at, with what is said of it. */
public record Label(Span span, String text) {}
