package io.talion.compiler.core;

import io.talion.trace.type.Type;
import java.util.List;

/**
 * {@code state name(params) : type = body}. Parameters are the first slots of its frame.
 *
 * @param reads streams that the body reads directly: one of their elements (of this key, where the
 *     read is by key) ends a {@code given} (semantics.md 32)
 */
public record State(
    int id,
    String name,
    List<Type> parameters,
    Type type,
    Expr body,
    List<Integer> reads,
    int frameSize) {}
