/** What a run holds: tables of rows, scopes, logs, tallies, machines and members. */
@NullMarked
package io.talion.interpreter.data;

import org.jspecify.annotations.NullMarked;
