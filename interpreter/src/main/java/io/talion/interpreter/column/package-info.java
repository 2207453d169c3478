/**
 * Columns of values in primitive arrays, kernels over them, dictionaries, and the batches that
 * carry events through the engine. Plain Java: no Truffle type appears here.
 */
@NullMarked
package io.talion.interpreter.column;

import org.jspecify.annotations.NullMarked;
