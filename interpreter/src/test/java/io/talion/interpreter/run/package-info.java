/** Tests of the engine as a whole. */
@NullMarked
package io.talion.interpreter.run;

import org.jspecify.annotations.NullMarked;
