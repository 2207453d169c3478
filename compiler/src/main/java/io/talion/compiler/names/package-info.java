/** What names stand for, and where elaboration is. */
@NullMarked
package io.talion.compiler.names;

import org.jspecify.annotations.NullMarked;
