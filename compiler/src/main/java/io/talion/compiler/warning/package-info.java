/** What is allowed and yet probably not meant (semantics.md 33). */
@NullMarked
package io.talion.compiler.warning;

import org.jspecify.annotations.NullMarked;
