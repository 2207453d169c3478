/** The grammar of Talion, the syntax tree with spans, the formatter and diagnostics. */
@NullMarked
package io.talion.grammar;

import org.jspecify.annotations.NullMarked;
