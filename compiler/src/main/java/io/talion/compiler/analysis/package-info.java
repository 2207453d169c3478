/** What the checker says about a policy that is well typed (language.md section 12). */
@NullMarked
package io.talion.compiler.analysis;

import org.jspecify.annotations.NullMarked;
