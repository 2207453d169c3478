/** The columnar form of a trace. */
@NullMarked
package io.talion.trace.read.packed;

import org.jspecify.annotations.NullMarked;
