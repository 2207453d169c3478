/**
 * From exact values to findings: penalties, texts, ids, shared by both engines (semantics.md 23,
 * 29, 34 to 36).
 */
@NullMarked
package io.talion.compiler.emit;

import org.jspecify.annotations.NullMarked;
