/** Benchmarks, trace generators and hand-written baselines. */
@NullMarked
package io.talion.bench;

import org.jspecify.annotations.NullMarked;
