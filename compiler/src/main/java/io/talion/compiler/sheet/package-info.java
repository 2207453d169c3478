/**
 * The fact sheet of a policy: what is proved of it before a trace is seen (semantics.md 31), and
 * the promises that are checked against it.
 */
@NullMarked
package io.talion.compiler.sheet;

import org.jspecify.annotations.NullMarked;
