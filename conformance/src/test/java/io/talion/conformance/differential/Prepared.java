package io.talion.conformance.differential;

import io.talion.compiler.core.Core;
import io.talion.trace.event.Event;
import java.util.List;

/** A generated case after the compiler and the trace reader. */
public record Prepared(Core core, List<Event> events) {}
