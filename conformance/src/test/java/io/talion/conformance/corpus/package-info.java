/** The conformance corpus: cases as data, run by both engines. */
@NullMarked
package io.talion.conformance.corpus;

import org.jspecify.annotations.NullMarked;
