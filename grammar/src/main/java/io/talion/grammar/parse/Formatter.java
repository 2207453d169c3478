package io.talion.grammar.parse;

import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.parse.TalionParser.UnitContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/**
 * The canonical form of a source (semantics.md 35: formatting never changes a token). It depends on
 * the tokens, the comments and where a blank line stands, on nothing else of the lay-out, so
 * formatting twice is formatting once. Comments keep their text and stay at what they stand beside.
 */
public final class Formatter {
  private Formatter() {}

  /**
   * What formatting gave.
   *
   * @param text the canonical form; empty where the source has errors
   * @param diagnostics what is wrong with it
   */
  public record Result(Optional<String> text, List<Diagnostic> diagnostics) {
    public Result {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Formats a source; what does not parse is left to its author. */
  public static Result format(String sourceName, byte[] utf8) {
    ParseResult parsed = PolicyParser.parse(sourceName, utf8);
    if (parsed.unit().isEmpty()) {
      return new Result(Optional.empty(), parsed.diagnostics());
    }
    String text = new String(utf8, StandardCharsets.UTF_8);
    return new Result(Optional.of(format(sourceName, text)), parsed.diagnostics());
  }

  private static String format(String name, String text) {
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    CommonTokenStream tokens = Lexing.tokens(new SourceChars(name, text, start, text.length()));
    UnitContext unit = Attempt.at(tokens, TalionParser::unit).tree().orElseThrow();
    Atoms atoms = Atoms.of(tokens);
    LineStarts starts = new LineStarts(atoms, new Spacing(unit));
    starts.mark(unit);
    String out = new LineWriter(atoms, starts).write();
    requireSameTokens(tokens, Lexing.tokens(new SourceChars(name, out, 0, out.length())));
    return out;
  }

  private static void requireSameTokens(CommonTokenStream before, CommonTokenStream after) {
    if (!texts(before).equals(texts(after))) {
      throw new IllegalStateException("formatting would change a token");
    }
  }

  private static List<String> texts(CommonTokenStream tokens) {
    return tokens.getTokens().stream()
        .filter(t -> t.getChannel() == Token.DEFAULT_CHANNEL)
        .map(Token::getText)
        .toList();
  }
}
