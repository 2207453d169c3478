package io.talion.interpreter.node.rule;

import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Value;
import java.util.List;

/** A row of a rule's bindings that fires: its key and what it demands. */
record Fired(int row, List<Value> key, List<Penalty> penalties) {}
