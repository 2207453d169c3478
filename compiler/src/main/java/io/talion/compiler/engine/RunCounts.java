package io.talion.compiler.engine;

/**
 * Events by what became of them. {@code read} = all others together. Duplicates are equal events of
 * one instant.
 */
public record RunCounts(
    long read, long accepted, long late, long rejected, long merged, long duplicates) {}
