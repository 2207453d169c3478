package io.talion.grammar.parse;

import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Expression.Literal;
import org.antlr.v4.runtime.Token;

/** Numbers, units, hex, texts, instants (language.md section 4). */
final class LiteralBuilder {
  private final Reading reading;

  LiteralBuilder(Reading reading) {
    this.reading = reading;
  }

  Expression literal(TalionParser.LiteralContext node) {
    return switch (node) {
      case TalionParser.QuantityContext n ->
          new Expression.Quantity(
              n.getStart().getText(), reading.spans().name(n.unit_()), reading.spans().of(n));
      case TalionParser.BlockPointContext n ->
          new Expression.BlockPoint(n.INT().getText(), reading.spans().of(n));
      case TalionParser.ConstantContext n -> constant(n.kind);
      default -> throw new IllegalStateException("unknown literal " + node.getClass());
    };
  }

  Literal constant(Token token) {
    if (token.getType() == TalionLexer.STRING) {
      StringText.check(token, reading);
    }
    return new Literal(kind(token.getType()), token.getText(), reading.spans().of(token));
  }

  private static Literal.Kind kind(int type) {
    return switch (type) {
      case TalionLexer.INT -> Literal.Kind.INT;
      case TalionLexer.DECIMAL -> Literal.Kind.DECIMAL;
      case TalionLexer.PERCENT -> Literal.Kind.PERCENT;
      case TalionLexer.HEX -> Literal.Kind.HEX;
      case TalionLexer.STRING -> Literal.Kind.STRING;
      case TalionLexer.INSTANT -> Literal.Kind.INSTANT;
      case TalionLexer.TRUE -> Literal.Kind.TRUE;
      case TalionLexer.FALSE -> Literal.Kind.FALSE;
      case TalionLexer.NONE -> Literal.Kind.NONE;
      default -> throw new IllegalStateException("no literal of type " + type);
    };
  }
}
