/**
 * Truffle nodes: one operation a class, whole columns in, a column out. Here are the kinds of node
 * and what all share; the packages below have the nodes of expressions ({@code value}), ranges,
 * triggers, state, rules and rewards.
 */
@NullMarked
package io.talion.interpreter.node;

import org.jspecify.annotations.NullMarked;
