/** Names, types, units and ranges; the typed core and the plan. */
@NullMarked
package io.talion.compiler;

import org.jspecify.annotations.NullMarked;
