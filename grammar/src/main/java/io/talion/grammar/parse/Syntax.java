package io.talion.grammar.parse;

import io.talion.grammar.parse.TalionParser.UnitContext;
import java.util.Optional;

/** Tokens to the parse tree of a file, or to all its syntax errors. */
final class Syntax {
  private final Reading reading;

  Syntax(Reading reading) {
    this.reading = reading;
  }

  /** Empty if there is an error; all are reported. */
  Optional<UnitContext> unit() {
    Attempt<UnitContext> attempt = Attempt.at(reading.tokens(), TalionParser::unit);
    if (attempt.error().isPresent()) {
      new Recovery(reading).report();
    }
    return attempt.tree();
  }
}
