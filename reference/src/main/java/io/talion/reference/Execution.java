package io.talion.reference;

import io.talion.trace.value.Ratio;
import java.util.List;

/**
 * What is executed of a finding's slashes, in order, and what cut the rest ({@code combine}, {@code
 * limit 1}, …).
 */
record Execution(Fired fired, List<Ratio> executed, List<String> by) {}
