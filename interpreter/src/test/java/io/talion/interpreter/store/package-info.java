/** Stores against naive models over java.util collections. */
@NullMarked
package io.talion.interpreter.store;

import org.jspecify.annotations.NullMarked;
