/**
 * Writing findings, summaries and logs: canonical JSON, tables and CSV, byte for byte the same
 * anywhere.
 */
@NullMarked
package io.talion.trace.write;

import org.jspecify.annotations.NullMarked;
