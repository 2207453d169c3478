/** Duties: what is owed, what answers it, how it ended. */
@NullMarked
package io.talion.interpreter.duty;

import org.jspecify.annotations.NullMarked;
