/** Findings and their penalties: what an evaluation says (semantics.md 34 to 36). */
@NullMarked
package io.talion.trace.finding;

import org.jspecify.annotations.NullMarked;
