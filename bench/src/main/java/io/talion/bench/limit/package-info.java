/**
 * The reference policies over precut columns, straight on the engine's stores: how fast the state
 * alone is, with no plan and no nodes in between.
 */
@NullMarked
package io.talion.bench.limit;

import org.jspecify.annotations.NullMarked;
