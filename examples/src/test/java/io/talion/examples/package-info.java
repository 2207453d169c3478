/** The examples, run as a user would: policy, trace, expected findings. */
@NullMarked
package io.talion.examples;

import org.jspecify.annotations.NullMarked;
