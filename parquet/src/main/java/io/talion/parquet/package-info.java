/** Traces and findings as Parquet files: rows become lines of JSON, and lines become rows. */
@NullMarked
package io.talion.parquet;

import org.jspecify.annotations.NullMarked;
