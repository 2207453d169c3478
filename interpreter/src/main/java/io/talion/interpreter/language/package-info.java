/** The Truffle language talion: source in, policy out, a minimum of interop. */
@NullMarked
package io.talion.interpreter.language;

import org.jspecify.annotations.NullMarked;
