package io.talion.grammar.parse;

import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Expression.Binary;
import io.talion.grammar.ast.Expression.Binary.Operator;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.TalionParser.ComparandContext;
import io.talion.grammar.parse.TalionParser.ComparisonContext;
import io.talion.grammar.parse.TalionParser.ExprContext;
import io.talion.grammar.parse.TalionParser.PathContext;
import io.talion.grammar.parse.TalionParser.PostfixContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Operators, loosest first (semantics.md 46). The grammar gives flat lists, nested here by loops,
 * and levels without an operator are skipped, so that the stack grows with what is written only;
 * {@link Nesting} caps how deep the tree gets.
 */
final class ExpressionBuilder {
  private static final Map<String, Operator> OPERATORS =
      Arrays.stream(Operator.values()).collect(Collectors.toMap(Operator::symbol, o -> o));

  private final Reading reading;
  private final Nesting nesting;
  private final BindingBuilder bindings;
  private final CallBuilder calls;
  private final PathBuilder paths;

  ExpressionBuilder(Reading reading) {
    this.reading = reading;
    this.nesting = new Nesting(reading);
    this.bindings = new BindingBuilder(reading, this);
    this.calls = new CallBuilder(reading, this, bindings);
    this.paths = new PathBuilder(reading, this, calls, nesting);
  }

  BindingBuilder bindings() {
    return bindings;
  }

  CallBuilder calls() {
    return calls;
  }

  Optional<Expression> optional(@Nullable ExprContext node) {
    return Optional.ofNullable(node).map(this::build);
  }

  List<Expression> all(List<ExprContext> nodes) {
    return nodes.stream().map(this::build).toList();
  }

  Expression expression(ExprContext node) {
    return build(node);
  }

  Expression fallback(TalionParser.FallbackContext node) {
    return build(node);
  }

  Expression postfix(PostfixContext node) {
    return build(node);
  }

  Expression path(PathContext node) {
    return paths.path(node);
  }

  /** A dotted name as an expression: a reference and the members read from it. */
  Expression dotted(TalionParser.DottedContext node) {
    return paths.dotted(node);
  }

  Expression range(TalionParser.RangeContext node) {
    return new Expression.Range(build(node.low), build(node.high), reading.spans().of(node));
  }

  private Expression build(ParserRuleContext node) {
    ParserRuleContext n = node;
    while (!(n instanceof PathContext)
        && n.getChildCount() == 1
        && n.getChild(0) instanceof ParserRuleContext inner) {
      n = inner;
    }
    return n instanceof PathContext path ? paths.path(path) : operation(n);
  }

  private Expression operation(ParserRuleContext node) {
    return switch (node) {
      case ExprContext n -> branches(n, n.branch());
      case TalionParser.DisjunctionContext n -> left(n, n.conjunction(), i -> Operator.OR);
      case TalionParser.ConjunctionContext n -> left(n, n.negation(), i -> Operator.AND);
      case TalionParser.NegationContext n -> prefixed(n, n.comparison());
      case ComparisonContext n -> comparison(n);
      case TalionParser.FallbackContext n -> fallback(n, n.sum());
      case TalionParser.SumContext n -> left(n, n.product(), i -> operator(n.op.get(i)));
      case TalionParser.ProductContext n -> left(n, n.sign(), i -> operator(n.op.get(i)));
      case TalionParser.SignContext n -> prefixed(n, n.postfix());
      case PostfixContext n ->
          new Expression.AsOf(build(n.path(0)), build(n.path(1)), reading.spans().of(n));
      default -> throw new IllegalStateException("unknown operation " + node.getClass());
    };
  }

  /** A chain of operators that associate to the left. */
  private Expression left(
      ParserRuleContext node,
      List<? extends ParserRuleContext> operands,
      IntFunction<Operator> of) {
    int count = operands.size() - 1;
    if (!nesting.enter(count, node)) {
      return nesting.placeholder(node);
    }
    Expression left = build(operands.get(0));
    for (int i = 0; i < count; i++) {
      Expression right = build(operands.get(i + 1));
      left = new Binary(of.apply(i), left, right, left.span().to(right.span()));
    }
    nesting.leave(count);
    return left;
  }

  /** A chain that associates to the right. */
  private Expression right(
      ParserRuleContext node,
      List<? extends ParserRuleContext> firsts,
      ParserRuleContext last,
      BinaryOperator<Expression> join) {
    if (!nesting.enter(firsts.size(), node)) {
      return nesting.placeholder(node);
    }
    Expression result = build(last);
    for (ParserRuleContext first : firsts.reversed()) {
      result = join.apply(build(first), result);
    }
    nesting.leave(firsts.size());
    return result;
  }

  private Expression fallback(ParserRuleContext node, List<TalionParser.SumContext> sums) {
    return right(
        node,
        sums.subList(0, sums.size() - 1),
        sums.getLast(),
        (value, other) -> new Expression.OrElse(value, other, value.span().to(other.span())));
  }

  private Expression branches(ExprContext node, List<TalionParser.BranchContext> branches) {
    if (!nesting.enter(branches.size(), node)) {
      return nesting.placeholder(node);
    }
    Expression result = build(node.disjunction());
    for (TalionParser.BranchContext branch : branches.reversed()) {
      Span span = reading.spans().of(branch).to(result.span());
      result = new Expression.If(build(branch.expr(0)), build(branch.expr(1)), result, span);
    }
    nesting.leave(branches.size());
    return result;
  }

  /** {@code not not x} and {@code - - x}. */
  private Expression prefixed(ParserRuleContext node, ParserRuleContext operand) {
    int count = node.getChildCount() - 1;
    if (!nesting.enter(count, node)) {
      return nesting.placeholder(node);
    }
    Expression result = build(operand);
    for (int i = count - 1; i >= 0; i--) {
      Token sign = ((TerminalNode) node.getChild(i)).getSymbol();
      Span span = reading.spans().of(sign).to(result.span());
      result =
          sign.getType() == TalionLexer.MINUS
              ? new Expression.Negate(result, span)
              : new Expression.Not(result, span);
    }
    nesting.leave(count);
    return result;
  }

  private Expression comparison(ComparisonContext node) {
    List<ComparandContext> rights = node.comparand();
    if (rights.size() > 1) {
      reading.problems().report(chained(node, rights.get(1)));
    }
    if (!nesting.enter(1, node)) {
      return nesting.placeholder(node);
    }
    Expression result = compared(build(node.fallback()), rights.getFirst());
    nesting.leave(1);
    return result;
  }

  private Expression compared(Expression left, ComparandContext right) {
    Span span = left.span().to(reading.spans().of(right));
    if (right.op == null) {
      boolean negated = right.getChildCount() == 3;
      return new Expression.Is(left, negated, reading.spans().name(right.dotted()), span);
    }
    return new Binary(operator(right.op), left, build(right.fallback()), span);
  }

  private Diagnostic chained(ComparisonContext node, ComparandContext second) {
    return Diagnostic.error("T0017", reading.spans().of(node), "comparisons cannot be chained")
        .because("`a < b < c` would compare the truth of `a < b` with `c`")
        .alsoAt(reading.spans().of(second.getStart()), "second comparison")
        .fixedBy("write `a < b and b < c`, or put one comparison in parentheses");
  }

  private static Operator operator(Token token) {
    // A foreign spelling has the type of what was meant, and the file is refused anyway.
    return Objects.requireNonNullElse(OPERATORS.get(token.getText()), Operator.EQUAL);
  }
}
