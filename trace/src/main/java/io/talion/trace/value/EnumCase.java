package io.talion.trace.value;

/**
 * A case of an enum; equal when type and case are. Ordered by {@code ordinal}, the order of
 * declaration.
 */
public record EnumCase(String type, String name, int ordinal) implements Value {}
