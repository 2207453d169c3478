package io.talion.compiler.window;

import io.talion.compiler.core.Range;
import io.talion.compiler.core.Step;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.StreamInfo;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;

/**
 * A binding {@code x in S …} elaborated.
 *
 * @param element type of the variable
 * @param stream the stream, if it ranges over one
 * @param scope where the variable can be seen
 */
public record Bound(
    Range range,
    int slot,
    Type element,
    Optional<StreamInfo> stream,
    List<Step> steps,
    Scope scope) {}
