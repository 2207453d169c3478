package io.talion.conformance.generate;

import java.util.List;
import java.util.Optional;

/**
 * A stream that expressions may read: what its elements offer and what {@code of} compares.
 *
 * @param key the sort that {@code S of k} takes, absent if it takes none
 */
record Source(String name, Form form, List<Column> columns, Optional<Sort> key) {

  /** Where a stream comes from. */
  enum Form {
    EVENT,
    DERIVED,
    DUTY,
    TALLY,
    RULE,
    FINDING
  }

  List<Column> of(Sort sort) {
    return columns.stream().filter(c -> c.sort() == sort && c.isPlain()).toList();
  }

  /** Of earlier instants only (semantics.md 41). */
  boolean isFeedback() {
    return form == Form.RULE || form == Form.FINDING;
  }
}
