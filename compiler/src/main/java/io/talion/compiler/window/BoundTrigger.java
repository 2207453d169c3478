package io.talion.compiler.window;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.StreamInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trigger elaborated.
 *
 * @param scope where its variables can be seen
 * @param elements the variables bound to elements, by name in order
 * @param each the variables of {@code each}, in order
 * @param stream the stream, where there is exactly one
 */
public record BoundTrigger(
    Trigger trigger,
    Scope scope,
    Map<String, Expr> elements,
    List<Expr> each,
    Optional<StreamInfo> stream) {}
