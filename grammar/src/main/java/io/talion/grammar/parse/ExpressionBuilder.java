package io.talion.grammar.parse;

import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Expression.Binary;
import io.talion.grammar.ast.Expression.Binary.Operator;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.TalionParser.ComparandContext;
import io.talion.grammar.parse.TalionParser.ComparisonContext;
import io.talion.grammar.parse.TalionParser.ExprContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Operators, loosest first (semantics.md 46). The grammar gives flat lists, nested here by loops,
 * so that the length of a chain costs no stack; {@link Limits#CHAIN} caps how deep the tree gets
 * for those who recurse over it.
 */
final class ExpressionBuilder {
  private static final Map<String, Operator> OPERATORS =
      Arrays.stream(Operator.values()).collect(Collectors.toMap(Operator::symbol, o -> o));

  private final Reading reading;
  private final BindingBuilder bindings;
  private final CallBuilder calls;
  private final PathBuilder paths;
  private int depth;

  ExpressionBuilder(Reading reading) {
    this.reading = reading;
    this.bindings = new BindingBuilder(reading, this);
    this.calls = new CallBuilder(reading, this, bindings);
    this.paths = new PathBuilder(reading, this, calls);
  }

  BindingBuilder bindings() {
    return bindings;
  }

  CallBuilder calls() {
    return calls;
  }

  Optional<Expression> optional(@Nullable ExprContext node) {
    return Optional.ofNullable(node).map(this::expression);
  }

  List<Expression> all(List<ExprContext> nodes) {
    return nodes.stream().map(this::expression).toList();
  }

  Expression expression(ExprContext node) {
    List<TalionParser.BranchContext> branches = node.branch();
    return nested(
        branches.size(),
        node,
        () -> disjunction(node.disjunction()),
        last -> {
          Expression result = last;
          for (int i = branches.size() - 1; i >= 0; i--) {
            List<ExprContext> parts = branches.get(i).expr();
            Span span = reading.spans().of(branches.get(i)).to(result.span());
            result =
                new Expression.If(expression(parts.get(0)), expression(parts.get(1)), result, span);
          }
          return result;
        });
  }

  private Expression disjunction(TalionParser.DisjunctionContext node) {
    return left(node, node.conjunction(), i -> Operator.OR, this::conjunction);
  }

  private Expression conjunction(TalionParser.ConjunctionContext node) {
    return left(node, node.negation(), i -> Operator.AND, this::negation);
  }

  private Expression negation(TalionParser.NegationContext node) {
    int nots = node.getChildCount() - 1;
    return nested(
        nots,
        node,
        () -> comparison(node.comparison()),
        operand -> {
          Expression result = operand;
          for (int i = nots - 1; i >= 0; i--) {
            result = new Expression.Not(result, prefixed(node, i, result));
          }
          return result;
        });
  }

  private Expression comparison(ComparisonContext node) {
    Expression left = fallback(node.fallback());
    List<ComparandContext> rights = node.comparand();
    if (rights.size() > 1) {
      reading.problems().report(chained(node, rights.get(1)));
    }
    return rights.isEmpty() ? left : compared(left, rights.get(0));
  }

  private Expression compared(Expression left, ComparandContext right) {
    Span span = left.span().to(reading.spans().of(right));
    if (right.op == null) {
      boolean negated = right.getChildCount() == 3;
      return new Expression.Is(left, negated, reading.spans().name(right.dotted()), span);
    }
    return new Binary(operator(right.op), left, fallback(right.fallback()), span);
  }

  private Diagnostic chained(ComparisonContext node, ComparandContext second) {
    return Diagnostic.error("T0017", reading.spans().of(node), "comparisons cannot be chained")
        .because("`a < b < c` would compare the truth of `a < b` with `c`")
        .alsoAt(reading.spans().of(second.getStart()), "second comparison")
        .fixedBy("write `a < b and b < c`, or put one comparison in parentheses");
  }

  Expression fallback(TalionParser.FallbackContext node) {
    List<TalionParser.SumContext> sums = node.sum();
    int last = sums.size() - 1;
    return nested(
        last,
        node,
        () -> sum(sums.get(last)),
        end -> {
          Expression result = end;
          for (int i = last - 1; i >= 0; i--) {
            Expression value = sum(sums.get(i));
            result = new Expression.OrElse(value, result, value.span().to(result.span()));
          }
          return result;
        });
  }

  Expression range(TalionParser.RangeContext node) {
    return new Expression.Range(sum(node.low), sum(node.high), reading.spans().of(node));
  }

  private Expression sum(TalionParser.SumContext node) {
    return left(node, node.product(), i -> operator(node.op.get(i)), this::product);
  }

  private Expression product(TalionParser.ProductContext node) {
    return left(node, node.sign(), i -> operator(node.op.get(i)), this::sign);
  }

  private Expression sign(TalionParser.SignContext node) {
    int minuses = node.getChildCount() - 1;
    return nested(
        minuses,
        node,
        () -> postfix(node.postfix()),
        operand -> {
          Expression result = operand;
          for (int i = minuses - 1; i >= 0; i--) {
            result = new Expression.Negate(result, prefixed(node, i, result));
          }
          return result;
        });
  }

  Expression postfix(TalionParser.PostfixContext node) {
    List<TalionParser.PathContext> parts = node.path();
    Expression value = paths.path(parts.get(0));
    return parts.size() == 1
        ? value
        : new Expression.AsOf(value, paths.path(parts.get(1)), reading.spans().of(node));
  }

  Expression path(TalionParser.PathContext node) {
    return paths.path(node);
  }

  /** A dotted name as an expression: a reference and the members read from it. */
  Expression dotted(TalionParser.DottedContext node) {
    return paths.dotted(node);
  }

  private Span prefixed(ParserRuleContext node, int child, Expression operand) {
    Token sign = ((TerminalNode) node.getChild(child)).getSymbol();
    return reading.spans().of(sign).to(operand.span());
  }

  /** A chain of operators that associate to the left. */
  private <N extends ParserRuleContext> Expression left(
      ParserRuleContext node,
      List<N> operands,
      IntFunction<Operator> operators,
      Function<N, Expression> build) {
    int count = operands.size() - 1;
    return nested(
        count,
        node,
        () -> build.apply(operands.get(0)),
        first -> {
          Expression left = first;
          for (int i = 0; i < count; i++) {
            Expression right = build.apply(operands.get(i + 1));
            left = new Binary(operators.apply(i), left, right, left.span().to(right.span()));
          }
          return left;
        });
  }

  /**
   * Builds what is {@code count} deep around {@code core}; past the cap it reports and keeps the
   * core alone.
   */
  Expression nested(
      int count,
      ParserRuleContext node,
      Supplier<Expression> core,
      UnaryOperator<Expression> around) {
    depth += count;
    boolean fits = depth <= Limits.CHAIN;
    if (!fits) {
      reading.problems().report(tooLong(node));
    }
    Expression inner = core.get();
    Expression result = fits ? around.apply(inner) : inner;
    depth -= count;
    return result;
  }

  private Diagnostic tooLong(ParserRuleContext node) {
    return Diagnostic.error(
            "T0011",
            reading.spans().of(node.getStart()),
            "this expression has more than " + Limits.CHAIN + " operators inside one another")
        .fixedBy("give parts of it a name with `let`, `const` or `fun`");
  }

  private static Operator operator(Token token) {
    return Objects.requireNonNull(OPERATORS.get(token.getText()));
  }
}
