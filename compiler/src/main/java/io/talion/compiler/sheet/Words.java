package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Subject;
import io.talion.grammar.diagnostic.Span;

/** The words of the source that a span stands for, on one line. */
final class Words {
  private Words() {}

  static String of(Span span, Subject subject) {
    String text = subject.texts().getOrDefault(span.source(), "");
    int end = Math.clamp(span.end(), 0, text.length());
    return text.substring(Math.clamp(span.start(), 0, end), end).replaceAll("\\s+", " ");
  }
}
