/** Pages of HTML that commands print. */
@NullMarked
package io.talion.cli.html;

import org.jspecify.annotations.NullMarked;
