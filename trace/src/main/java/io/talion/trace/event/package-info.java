/** Schema of events and events themselves. */
@NullMarked
package io.talion.trace.event;

import org.jspecify.annotations.NullMarked;
