/** What both engines offer. */
@NullMarked
package io.talion.compiler.engine;

import org.jspecify.annotations.NullMarked;
