/** What is read, and how: files to lines and records, by format. */
@NullMarked
package io.talion.trace.read.source;

import org.jspecify.annotations.NullMarked;
