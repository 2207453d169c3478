/** How cost grows with events, members, rules and windows: measured, and drawn for docs. */
@NullMarked
package io.talion.bench.curve;

import org.jspecify.annotations.NullMarked;
