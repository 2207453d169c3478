/** Bindings, windows and triggers (language.md sections 6 and 9). */
@NullMarked
package io.talion.compiler.window;

import org.jspecify.annotations.NullMarked;
