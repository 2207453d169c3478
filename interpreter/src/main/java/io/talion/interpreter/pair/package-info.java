/** Pairs of elements: partners by key, by order and by reach. */
@NullMarked
package io.talion.interpreter.pair;

import org.jspecify.annotations.NullMarked;
