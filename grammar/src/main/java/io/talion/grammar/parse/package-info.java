/** From bytes to the syntax tree. The only package that knows ANTLR. */
@NullMarked
package io.talion.grammar.parse;

import org.jspecify.annotations.NullMarked;
