package io.talion.compiler.names;

import io.talion.compiler.fold.Interval;
import io.talion.trace.type.Type;

/**
 * A table's types (semantics.md 14).
 *
 * @param key type of the key
 * @param result type of the values
 * @param keys from the least key up: below it the value is none
 * @param values covers every row's value
 */
public record TableInfo(Type key, Type result, Interval keys, Interval values) {}
