/** Seeded traces of a task-based AVS with planted faults. */
@NullMarked
package io.talion.bench.generate;

import org.jspecify.annotations.NullMarked;
