package io.talion.grammar.parse;

import io.talion.grammar.ast.Unit;
import io.talion.grammar.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What reading a source gave: its tree, present exactly where no diagnostic is an error, and all
 * diagnostics in the order of their places.
 */
public record ParseResult(Optional<Unit> unit, List<Diagnostic> diagnostics) {
  public ParseResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
