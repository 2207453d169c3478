package io.talion.interpreter.node.range;

import io.talion.trace.type.Type;
import java.util.List;

/**
 * A ranked walk apart from its expressions.
 *
 * @param descending by key
 * @param sums slots of the sums
 * @param types their types
 * @param skip whether the walk goes on after a candidate that does not fit
 */
public record WalkShape(
    List<Boolean> descending, List<Integer> sums, List<Type> types, boolean skip) {}
