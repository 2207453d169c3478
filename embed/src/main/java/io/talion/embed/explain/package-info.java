/**
 * Why a finding was made, or not, and whether its evidence alone shows it (interfaces.md section
 * 3).
 */
@NullMarked
package io.talion.embed.explain;

import org.jspecify.annotations.NullMarked;
