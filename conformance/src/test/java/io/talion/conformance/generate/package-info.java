/** Well-typed policies as source text, and traces for them, drawn from a seed (quality.md 2). */
@NullMarked
package io.talion.conformance.generate;

import org.jspecify.annotations.NullMarked;
