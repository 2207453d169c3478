/**
 * What the program has of its host: terminal, files, exit codes, interrupts; and how it says what
 * is wrong.
 */
@NullMarked
package io.talion.cli.host;

import org.jspecify.annotations.NullMarked;
