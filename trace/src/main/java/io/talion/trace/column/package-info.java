/** Values as columns of machine words, and byte strings as dense ids. */
@NullMarked
package io.talion.trace.column;

import org.jspecify.annotations.NullMarked;
