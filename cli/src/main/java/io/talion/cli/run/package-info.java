/** A policy and a trace in, findings and a summary out: what {@code run} does. */
@NullMarked
package io.talion.cli.run;

import org.jspecify.annotations.NullMarked;
