/** A second package for the fixtures of the rules of the architecture. */
@NullMarked
package io.talion.conformance.afar;

import org.jspecify.annotations.NullMarked;
