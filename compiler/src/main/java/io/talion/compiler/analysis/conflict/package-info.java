/** Which exceptions can apply together, as far as it can be shown (semantics.md 25 and 33). */
@NullMarked
package io.talion.compiler.analysis.conflict;

import org.jspecify.annotations.NullMarked;
