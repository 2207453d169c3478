package io.talion.trace.value;

/** A string; ordered by code point where it must be ordered. */
public record Text(String text) implements Value {}
