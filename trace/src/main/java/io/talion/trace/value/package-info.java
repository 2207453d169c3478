/**
 * Values of the language at run time, their arithmetic, order and texts (language.md section 4).
 */
@NullMarked
package io.talion.trace.value;

import org.jspecify.annotations.NullMarked;
