/** The API that a JVM service uses to compile and run policies. */
@NullMarked
package io.talion.embed;

import org.jspecify.annotations.NullMarked;
