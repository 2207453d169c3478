/** Values, event schema, batches, trace readers, importers, finding writers and digests. */
@NullMarked
package io.talion.trace;

import org.jspecify.annotations.NullMarked;
