/** Places in source and what is said about them. */
@NullMarked
package io.talion.grammar.diagnostic;

import org.jspecify.annotations.NullMarked;
