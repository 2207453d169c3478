/** Texts of fields to values, kind by kind. */
@NullMarked
package io.talion.trace.read.field;

import org.jspecify.annotations.NullMarked;
