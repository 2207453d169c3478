/**
 * Reading traces: NDJSON and CSV, plain or compressed, strict and without allocation per line
 * (interfaces.md section 1).
 */
@NullMarked
package io.talion.trace.read;

import org.jspecify.annotations.NullMarked;
