package io.talion.cli.doc;

import io.talion.grammar.ast.Declaration;
import java.util.Optional;

/** The chapters of a page, in the order in which its reader needs them. */
enum Kind {
  INPUTS("Inputs"),
  EVENTS("Events"),
  PARAMETERS("Parameters"),
  TYPES("Types"),
  CONSTANTS("Constants and tables"),
  FUNCTIONS("Functions"),
  STATE("State"),
  STREAMS("Streams and duties"),
  RULES("Rules"),
  EXCEPTIONS("Exceptions"),
  REWARDS("Rewards"),
  USES("Modules used"),
  PROMISES("Promises"),
  TESTS("Tests");

  private final String title;

  Kind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  static Kind of(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Event e -> e.input() ? INPUTS : EVENTS;
      case Declaration.Param p -> PARAMETERS;
      case Declaration.TypeAlias t -> TYPES;
      case Declaration.Enumeration e -> TYPES;
      case Declaration.Record r -> TYPES;
      case Declaration.Token t -> TYPES;
      case Declaration.Const c -> CONSTANTS;
      case Declaration.Table t -> CONSTANTS;
      case Declaration.Function f -> FUNCTIONS;
      case Declaration.State s -> STATE;
      case Declaration.Tally t -> STATE;
      case Declaration.Machine m -> STATE;
      case Declaration.Stream s -> STREAMS;
      case Declaration.Duty d -> STREAMS;
      case Declaration.Rule r -> RULES;
      case Declaration.Exception e -> EXCEPTIONS;
      case Declaration.Prefer p -> EXCEPTIONS;
      case Declaration.Reward r -> REWARDS;
      case Declaration.Use u -> USES;
      case Declaration.Assert a -> PROMISES;
      case Declaration.Test t -> TESTS;
      case Declaration.Property p -> TESTS;
    };
  }

  /** What a test or property is called. */
  static Optional<String> test(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Test t -> Optional.of(t.title());
      case Declaration.Property p -> Optional.of(p.title());
      default -> Optional.empty();
    };
  }
}
