/** One policy on one trace by several evaluators, each for members of its own. */
@NullMarked
package io.talion.embed.workers;

import org.jspecify.annotations.NullMarked;
