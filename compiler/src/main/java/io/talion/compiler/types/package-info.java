/** Rules of types, units and literals (language.md section 4). */
@NullMarked
package io.talion.compiler.types;

import org.jspecify.annotations.NullMarked;
