/** What the planner sees in a policy. */
@NullMarked
package io.talion.interpreter.lower;

import org.jspecify.annotations.NullMarked;
