/** What a run holds: instants, elements, scopes of rows, logs and members. */
@NullMarked
package io.talion.interpreter.data;

import org.jspecify.annotations.NullMarked;
