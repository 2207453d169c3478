/** The fact sheet as text, Markdown and JSON. */
@NullMarked
package io.talion.cli.sheet;

import org.jspecify.annotations.NullMarked;
