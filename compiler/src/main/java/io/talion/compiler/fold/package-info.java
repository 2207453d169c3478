/** Constants computed at check time, and what is known of values that are not. */
@NullMarked
package io.talion.compiler.fold;

import org.jspecify.annotations.NullMarked;
