/** Findings and penalties as data. */
@NullMarked
package io.talion.trace.finding;

import org.jspecify.annotations.NullMarked;
