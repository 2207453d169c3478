/** Rewards: who is paid what of a pool, period by period (language.md section 7). */
@NullMarked
package io.talion.compiler.reward;

import org.jspecify.annotations.NullMarked;
