package io.talion.interpreter.run;

import io.talion.trace.type.Clock;

/** A point on a clock at which something is due. */
record Deadline(Clock clock, long point) {}
