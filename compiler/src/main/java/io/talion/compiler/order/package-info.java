/** The order inside an instant, and the kinds that are ranged over. */
@NullMarked
package io.talion.compiler.order;

import org.jspecify.annotations.NullMarked;
