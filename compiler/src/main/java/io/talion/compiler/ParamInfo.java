package io.talion.compiler;

import java.util.Optional;

/**
 * A parameter of a policy: its type, default and inclusive range as text.
 *
 * @param doc the {@code ///} lines above it
 */
public record ParamInfo(
    String name,
    String type,
    String defaultValue,
    Optional<String> low,
    Optional<String> high,
    String doc) {}
