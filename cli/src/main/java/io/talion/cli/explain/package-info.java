/** Explanations as text, JSON and a self-contained HTML page. */
@NullMarked
package io.talion.cli.explain;

import org.jspecify.annotations.NullMarked;
