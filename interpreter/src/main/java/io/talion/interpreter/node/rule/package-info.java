/** Nodes of rules: conditions, evidence, penalties, exemptions, stages. */
@NullMarked
package io.talion.interpreter.node.rule;

import org.jspecify.annotations.NullMarked;
