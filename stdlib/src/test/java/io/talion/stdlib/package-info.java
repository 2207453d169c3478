/** The modules of the standard library against data that others made. */
@NullMarked
package io.talion.stdlib;

import org.jspecify.annotations.NullMarked;
