/**
 * What a policy's findings and payouts ask of EigenLayer's contracts: call data and its JSON.
 * Nothing here signs or sends.
 */
@NullMarked
package io.talion.embed.chain;

import org.jspecify.annotations.NullMarked;
