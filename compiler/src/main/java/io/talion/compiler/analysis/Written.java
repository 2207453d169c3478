package io.talion.compiler.analysis;

import io.talion.grammar.ast.Expression;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The parts of an expression as written, lets looked up; what is read {@code as of} is left out.
 */
final class Written {
  private Written() {}

  static Stream<Expression> parts(Expression e, Map<String, Expression> lets) {
    return Stream.concat(Stream.of(e), children(e, lets).stream().flatMap(c -> parts(c, lets)));
  }

  private static List<Expression> children(Expression e, Map<String, Expression> lets) {
    return switch (e) {
      case Expression.Reference r when lets.containsKey(r.name().text()) ->
          List.of(java.util.Objects.requireNonNull(lets.get(r.name().text())));
      case Expression.Member m -> List.of(m.target());
      case Expression.Call c -> c.arguments().stream().map(a -> a.value()).toList();
      case Expression.Negate n -> List.of(n.operand());
      case Expression.Not n -> List.of(n.operand());
      case Expression.Binary b -> List.of(b.left(), b.right());
      case Expression.OrElse o -> List.of(o.value(), o.fallback());
      case Expression.Range r -> List.of(r.low(), r.high());
      case Expression.Is i -> List.of(i.value());
      case Expression.If i -> List.of(i.condition(), i.then(), i.otherwise());
      case Expression.Braces b -> b.elements();
      case Expression.Aggregate a -> a.value().stream().toList();
      case Expression.AsOf a -> List.of();
      case Expression.Reference r -> List.of();
      case Expression.Literal l -> List.of();
      case Expression.Quantity q -> List.of();
      case Expression.BlockPoint b -> List.of();
      case Expression.Now n -> List.of();
      case Expression.Offender o -> List.of();
    };
  }
}
