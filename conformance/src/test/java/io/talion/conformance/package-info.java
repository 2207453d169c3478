/** Tests over all modules: corpus, differential tests, vectors, rules of the architecture. */
@NullMarked
package io.talion.conformance;

import org.jspecify.annotations.NullMarked;
