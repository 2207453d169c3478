/** The reference policies as Talion policies, on the engine, beside their baselines. */
@NullMarked
package io.talion.bench.engine;

import org.jspecify.annotations.NullMarked;
