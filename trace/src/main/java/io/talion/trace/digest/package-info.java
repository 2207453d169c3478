/** SHA-256 of what two parties compare: events, parameters, traces, findings (semantics.md 35). */
@NullMarked
package io.talion.trace.digest;

import org.jspecify.annotations.NullMarked;
