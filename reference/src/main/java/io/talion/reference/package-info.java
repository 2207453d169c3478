/** The naive evaluator over the core: the definition of what a policy means. */
@NullMarked
package io.talion.reference;

import org.jspecify.annotations.NullMarked;
