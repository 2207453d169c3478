package io.talion.compiler.names;

import io.talion.trace.type.Type;
import java.util.List;

/** Parameters and result of a function, state, tally or machine. */
public record Signature(List<Type.Field> parameters, Type result) {}
