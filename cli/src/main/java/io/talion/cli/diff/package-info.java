/** What changed in meaning between two policies, clause by clause, and on a trace. */
@NullMarked
package io.talion.cli.diff;

import org.jspecify.annotations.NullMarked;
