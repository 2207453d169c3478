/** What state takes, measured, against what the fact sheet says (language.md section 6). */
@NullMarked
package io.talion.conformance.memory;

import org.jspecify.annotations.NullMarked;
