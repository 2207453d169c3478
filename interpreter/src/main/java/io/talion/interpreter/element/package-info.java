/** One element of a stream as an object, for what is evaluated one by one. */
@NullMarked
package io.talion.interpreter.element;

import org.jspecify.annotations.NullMarked;
