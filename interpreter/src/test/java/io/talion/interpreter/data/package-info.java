@NullMarked
package io.talion.interpreter.data;

import org.jspecify.annotations.NullMarked;
