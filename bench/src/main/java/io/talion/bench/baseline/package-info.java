/** The four reference policies by hand, in Java: what Talion is measured against. */
@NullMarked
package io.talion.bench.baseline;

import org.jspecify.annotations.NullMarked;
