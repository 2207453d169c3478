/** Tests and properties of a policy, lowered (semantics.md 32). */
@NullMarked
package io.talion.compiler.test;

import org.jspecify.annotations.NullMarked;
