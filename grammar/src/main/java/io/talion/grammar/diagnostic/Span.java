package io.talion.grammar.diagnostic;

/**
 * A half-open range {@code [start, end)} of character offsets in one source text. Every node of the
 * tree and of the core carries one, so that any later message can underline the words it is about.
 *
 * @param source name of the source as shown to the user (a path, or a module's name)
 * @param start offset of the first character
 * @param end offset after the last character
 */
public record Span(String source, int start, int end) {
  /** The smallest span that covers both. */
  public Span to(Span last) {
    return new Span(source, Math.min(start, last.start), Math.max(end, last.end));
  }
}
