/** Lines and their parts: names, strings, tokens, and where they stand. */
@NullMarked
package io.talion.trace.read.scan;

import org.jspecify.annotations.NullMarked;
