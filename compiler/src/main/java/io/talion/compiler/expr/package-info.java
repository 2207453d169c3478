/** Expressions: names, types and constants in one pass (language.md sections 4 and 9). */
@NullMarked
package io.talion.compiler.expr;

import org.jspecify.annotations.NullMarked;
