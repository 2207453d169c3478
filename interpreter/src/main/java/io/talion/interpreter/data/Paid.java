package io.talion.interpreter.data;

import io.talion.interpreter.instant.Instant;
import io.talion.trace.finding.Payout;

/** What a reward pays in an instant. */
public record Paid(Instant instant, Payout payout) {}
