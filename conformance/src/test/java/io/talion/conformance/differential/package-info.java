/** Two engines, one meaning: generated policies and traces give the same bytes (quality.md 2). */
@NullMarked
package io.talion.conformance.differential;

import org.jspecify.annotations.NullMarked;
