/** The typed core that everything desugars to (language.md section 11). */
@NullMarked
package io.talion.compiler.core;

import org.jspecify.annotations.NullMarked;
