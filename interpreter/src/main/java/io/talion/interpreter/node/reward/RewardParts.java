package io.talion.interpreter.node.reward;

import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.range.EachNode;
import org.jspecify.annotations.Nullable;

/** The expressions of a reward: those asked once a period, then those asked of each member. */
public record RewardParts(
    ColumnNode pool,
    @Nullable ColumnNode outOf,
    @Nullable ColumnNode recipient,
    ColumnNode[] holes,
    EachNode among,
    ColumnNode weight,
    @Nullable ColumnNode cap,
    @Nullable ColumnNode split) {}
