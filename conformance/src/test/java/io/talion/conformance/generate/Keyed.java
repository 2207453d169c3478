package io.talion.conformance.generate;

import java.util.List;

/** A state, tally or function that can be applied to a key. */
record Keyed(String name, List<Sort> key, Sort sort) {}
