/** Static types of the language and the clocks they are about (language.md section 4). */
@NullMarked
package io.talion.trace.type;

import org.jspecify.annotations.NullMarked;
