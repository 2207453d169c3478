/** What a reader refuses, and at which limits. */
@NullMarked
package io.talion.trace.read.strict;

import org.jspecify.annotations.NullMarked;
