/** Static types, tokens and clocks. */
@NullMarked
package io.talion.trace.type;

import org.jspecify.annotations.NullMarked;
