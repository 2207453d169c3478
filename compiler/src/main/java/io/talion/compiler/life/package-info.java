/**
 * The life of findings after they were found (semantics.md 27): their status, what a trace says of
 * them, and which of them never were because their events never happened. Bookkeeping that both
 * engines use; what they mean is decided before.
 */
@NullMarked
package io.talion.compiler.life;

import org.jspecify.annotations.NullMarked;
