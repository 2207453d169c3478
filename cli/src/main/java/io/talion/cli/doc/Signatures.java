package io.talion.cli.doc;

import io.talion.grammar.ast.Declaration;

/**
 * How much of a declaration its user has to read: of what only gives a value the head, of what
 * decides something all of it.
 */
final class Signatures {
  private Signatures() {}

  static String name(Declaration declaration) {
    return switch (declaration) {
      case Declaration.TypeAlias t -> t.name().text();
      case Declaration.Enumeration e -> e.name().text();
      case Declaration.Record r -> r.name().text();
      case Declaration.Token t -> t.name().text();
      case Declaration.Event e -> e.name().text();
      case Declaration.Const c -> c.name().text();
      case Declaration.Param p -> p.name().text();
      case Declaration.Function f -> f.name().text();
      case Declaration.Table t -> t.name().text();
      case Declaration.Stream s -> s.name().text();
      case Declaration.State s -> s.name().text();
      case Declaration.Tally t -> t.name().text();
      case Declaration.Machine m -> m.name().text();
      case Declaration.Duty d -> d.name().text();
      case Declaration.Rule r -> r.name().text();
      case Declaration.Exception e -> e.name().text();
      case Declaration.Reward r -> r.name().text();
      case Declaration.Use u -> u.alias().text();
      case Declaration.Prefer p -> "";
      case Declaration.Assert a -> "";
      case Declaration.Test t -> t.title();
      case Declaration.Property p -> p.title();
    };
  }

  /** The offset at which the part to be read ends. */
  static int end(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Function f -> f.body().span().start();
      case Declaration.State s -> s.value().span().start();
      case Declaration.Tally t -> t.initial().span().start();
      case Declaration.Stream s -> s.emissions().getFirst().span().start();
      default -> declaration.span().end();
    };
  }
}
