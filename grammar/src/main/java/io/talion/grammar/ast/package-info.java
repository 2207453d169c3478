/** The tree of a source file: records with spans, no ANTLR. */
@NullMarked
package io.talion.grammar.ast;

import org.jspecify.annotations.NullMarked;
