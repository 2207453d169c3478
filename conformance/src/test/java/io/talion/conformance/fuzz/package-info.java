/** What a fuzzer calls with bytes of its own: none may crash, hang or make engines disagree. */
@NullMarked
package io.talion.conformance.fuzz;

import org.jspecify.annotations.NullMarked;
