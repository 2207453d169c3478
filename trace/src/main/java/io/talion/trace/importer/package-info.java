/**
 * Importers: logs of other systems as records of a trace, so that real data needs no script
 * (semantics.md 38).
 */
@NullMarked
package io.talion.trace.importer;

import org.jspecify.annotations.NullMarked;
