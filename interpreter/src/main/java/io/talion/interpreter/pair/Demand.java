package io.talion.interpreter.pair;

import io.talion.interpreter.store.Relation;

/**
 * What a condition says of a partner: its value {@code held} stands so to the value {@code asked}
 * of the element that looks for one. Values are numbered as the trigger computes them of each
 * element.
 */
public record Demand(Relation relation, int held, int asked) {}
