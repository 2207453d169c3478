/** Policies held against ground truth made by others, where it is present. */
@NullMarked
package io.talion.conformance.vectors;

import org.jspecify.annotations.NullMarked;
