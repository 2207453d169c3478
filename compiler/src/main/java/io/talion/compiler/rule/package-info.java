/**
 * Rules: trigger, test, culprit, consequence, proof, reason, discipline (language.md section 6).
 */
@NullMarked
package io.talion.compiler.rule;

import org.jspecify.annotations.NullMarked;
