/** Runs the {@code test}s and {@code property}s of a policy on its engines. */
@NullMarked
package io.talion.embed.test;

import org.jspecify.annotations.NullMarked;
