/** The baselines find what was planted. */
@NullMarked
package io.talion.bench.baseline;

import org.jspecify.annotations.NullMarked;
