/** A generated month of a task-based AVS, judged by a policy and by an independent check. */
@NullMarked
package io.talion.conformance.month;

import org.jspecify.annotations.NullMarked;
