/** The Truffle language {@code talion}: nodes, state stores and instruments. */
@NullMarked
package io.talion.interpreter;

import org.jspecify.annotations.NullMarked;
