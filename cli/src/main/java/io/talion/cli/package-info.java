/** The command {@code talion}: its subcommands, one class each. Start at Main. */
@NullMarked
package io.talion.cli;

import org.jspecify.annotations.NullMarked;
