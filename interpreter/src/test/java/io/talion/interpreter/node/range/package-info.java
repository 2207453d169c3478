/** Aggregates against exact values. */
@NullMarked
package io.talion.interpreter.node.range;

import org.jspecify.annotations.NullMarked;
