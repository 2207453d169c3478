package io.talion.reference;

import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A duty that an opener made and that is not settled yet.
 *
 * @param answers the elements that meet it, in the order they came
 */
record Obligation(Item opener, Frame frame, Value owedBy, long due, List<Item> answers) {
  /** The canonically first answer. */
  Optional<Item> proof() {
    return answers.stream().min(Item.CANONICAL);
  }
}
