/** Lines to columns, ahead of the evaluation. */
@NullMarked
package io.talion.trace.read.batch;

import org.jspecify.annotations.NullMarked;
