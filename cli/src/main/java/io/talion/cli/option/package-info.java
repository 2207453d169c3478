/** Options that commands share, and what their texts mean. */
@NullMarked
package io.talion.cli.option;

import org.jspecify.annotations.NullMarked;
