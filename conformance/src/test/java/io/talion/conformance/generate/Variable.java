package io.talion.conformance.generate;

import java.util.Optional;

/** A name in scope: an element of a source, or a value of a sort. */
record Variable(String name, Optional<Source> element, Optional<Sort> value) {
  static Variable element(String name, Source source) {
    return new Variable(name, Optional.of(source), Optional.empty());
  }

  static Variable value(String name, Sort sort) {
    return new Variable(name, Optional.empty(), Optional.of(sort));
  }
}
