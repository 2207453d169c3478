/**
 * Keccak trees of what is paid: the root that a chain is given, and the proofs that earners claim
 * with (EigenLayer's RewardsCoordinator).
 */
@NullMarked
package io.talion.trace.merkle;

import org.jspecify.annotations.NullMarked;
