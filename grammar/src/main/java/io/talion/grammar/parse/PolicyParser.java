package io.talion.grammar.parse;

import io.talion.grammar.ast.Unit;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;

/**
 * From bytes to the syntax tree: decode, refuse what is hostile, lex, parse, build. Nothing here
 * knows types or names. Stateless and safe for use by many threads; a source of any content gives a
 * result, never an exception (language.md section 3).
 */
public final class PolicyParser {
  private PolicyParser() {}

  /**
   * Reads a source.
   *
   * @param sourceName what diagnostics call it: a path, or a module's name
   * @param utf8 its bytes; what is not UTF-8 is refused with its place
   * @return the tree if nothing is wrong, and all that is
   */
  public static ParseResult parse(String sourceName, byte[] utf8) {
    Problems problems = new Problems();
    Optional<Unit> unit =
        new SourceDecoder(sourceName, problems)
            .decode(utf8)
            .flatMap(text -> unit(sourceName, text, problems));
    return new ParseResult(problems.isEmpty() ? unit : Optional.empty(), problems.sorted());
  }

  /** The same for text in memory; a lone surrogate is refused like invalid UTF-8. */
  public static ParseResult parse(String sourceName, String text) {
    return parse(sourceName, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Unit> unit(String name, String text, Problems problems) {
    Spans spans = new Spans(name);
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    CommonTokenStream tokens = Lexing.tokens(new SourceChars(name, text, start, text.length()));
    boolean shallow = new DepthCheck(spans, problems).fits(tokens.getTokens());
    new LexicalCheck(spans, problems).check(tokens.getTokens());
    if (!shallow) {
      return Optional.empty();
    }
    Reading reading = new Reading(text, tokens, spans, problems);
    return new Syntax(reading).unit().map(tree -> new UnitBuilder(reading).unit(tree));
  }
}
