package io.talion.grammar.parse;

import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.grammar.ast.Penalty;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.TalionParser.PenaltyContext;
import java.util.Optional;

/**
 * Consequences: what a rule or an exception demands, what a test expects (language.md section 6).
 */
final class PenaltyBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final LiteralBuilder literals;

  PenaltyBuilder(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
    this.literals = new LiteralBuilder(reading);
  }

  Penalty penalty(PenaltyContext node) {
    Span span = reading.spans().of(node);
    return switch (node) {
      case TalionParser.SlashPenaltyContext n -> slash(n, span);
      case TalionParser.JailPenaltyContext n ->
          new Penalty.Jail(expressions.expression(n.expr()), span);
      case TalionParser.TombstonePenaltyContext n -> new Penalty.Tombstone(span);
      case TalionParser.StrikePenaltyContext n ->
          new Penalty.Strike(expressions.expression(n.expr()), span);
      case TalionParser.EjectPenaltyContext n -> new Penalty.Eject(span);
      case TalionParser.FlagPenaltyContext n -> flag(n, span);
      case TalionParser.ForfeitPenaltyContext n ->
          new Penalty.Forfeit(
              expressions.expression(n.ratio), expressions.optional(n.duration), span);
      case TalionParser.PayPenaltyContext n ->
          new Penalty.Pay(
              expressions.expression(n.amount), expressions.expression(n.recipient), span);
      default -> throw new IllegalStateException("unknown penalty " + node.getClass());
    };
  }

  private Penalty slash(TalionParser.SlashPenaltyContext node, Span span) {
    Expression amount = expressions.expression(node.expr());
    Optional<Expression> base = Optional.ofNullable(node.fallback()).map(expressions::fallback);
    Optional<Name> bucket = Optional.ofNullable(node.ident()).map(reading.spans()::name);
    return new Penalty.Slash(amount, base, bucket, span);
  }

  private Penalty flag(TalionParser.FlagPenaltyContext node, Span span) {
    return new Penalty.Flag(
        Optional.ofNullable(node.STRING()).map(text -> literals.constant(text.getSymbol())), span);
  }
}
