/** Values of the language at run time: exact, immutable, comparable. */
@NullMarked
package io.talion.trace.value;

import org.jspecify.annotations.NullMarked;
