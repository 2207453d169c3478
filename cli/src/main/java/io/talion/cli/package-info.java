/** The command {@code talion}. */
@NullMarked
package io.talion.cli;

import org.jspecify.annotations.NullMarked;
