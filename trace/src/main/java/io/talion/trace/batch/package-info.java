/** Events as columns: what readers hand to engines. */
@NullMarked
package io.talion.trace.batch;

import org.jspecify.annotations.NullMarked;
