/** Sources of a policy: its file and the modules it imports (language.md section 3). */
@NullMarked
package io.talion.compiler.source;

import org.jspecify.annotations.NullMarked;
