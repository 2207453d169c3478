/**
 * State of a run: windows, indexes and timers in flat primitive arrays, one class per plan row of
 * language.md section 11. Plain Java: no Truffle type appears here.
 */
@NullMarked
package io.talion.interpreter.store;

import org.jspecify.annotations.NullMarked;
