/** Micro-benchmarks under JMH: {@code bench/jmh}. */
@NullMarked
package io.talion.bench.jmh;

import org.jspecify.annotations.NullMarked;
