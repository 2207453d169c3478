package io.talion.grammar.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A window of a source as the lexer reads it, in UTF-16 units and with the offsets of the whole
 * source: so a token inside a hole of a {@code because} text has its true place without any
 * shifting.
 */
final class SourceChars implements CharStream {
  private final String name;
  private final String text;
  private final int end;
  private int position;

  SourceChars(String name, String text, int start, int end) {
    this.name = name;
    this.text = text;
    this.position = start;
    this.end = end;
  }

  @Override
  public void consume() {
    if (position >= end) {
      throw new IllegalStateException("consumed past the end");
    }
    position++;
  }

  @Override
  public int LA(int ahead) {
    int at = ahead > 0 ? position + ahead - 1 : position + ahead;
    return ahead == 0 ? 0 : at < 0 || at >= end ? EOF : text.charAt(at);
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = Math.min(index, end);
  }

  @Override
  public int size() {
    return end;
  }

  @Override
  public String getSourceName() {
    return name;
  }

  @Override
  public String getText(Interval interval) {
    int from = Math.min(interval.a, end);
    return text.substring(from, Math.max(from, Math.min(interval.b + 1, end)));
  }
}
