/** Collects what the compiler has to say about a policy. */
@NullMarked
package io.talion.compiler.report;

import org.jspecify.annotations.NullMarked;
