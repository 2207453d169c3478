package io.talion.grammar.parse;

import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Places and names of the parser's nodes. */
record Spans(String source) {
  Span of(Token token) {
    int end = token.getStopIndex() + 1;
    return new Span(source, Math.min(token.getStartIndex(), end), end);
  }

  Span of(ParserRuleContext node) {
    return of(node.getStart(), node.getStop());
  }

  Span of(Token first, Token last) {
    return of(first).to(of(last));
  }

  Name name(Token token) {
    return new Name(token.getText(), of(token));
  }

  /** A name with its dots; white space around them is dropped. */
  Name name(ParserRuleContext node) {
    return new Name(node.getText(), of(node));
  }

  List<Name> names(List<? extends ParserRuleContext> nodes) {
    return nodes.stream().map(this::name).toList();
  }
}
