package io.talion.compiler.analysis.conflict;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.fold.Ranges;
import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.EnumCase;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A condition as alternatives of atoms (its disjunctive normal form). One that would have too many
 * says nothing: it is one alternative without atoms.
 */
final class Alternatives {
  private static final int MOST = 256;
  private static final List<List<Atom>> ANYTHING = List.of(List.of());

  private final ValueNumbers numbers;
  private final Ranges ranges;

  Alternatives(ValueNumbers numbers, Ranges ranges) {
    this.numbers = numbers;
    this.ranges = ranges;
  }

  /** Those under which {@code e} is {@code wanted}. */
  List<List<Atom>> of(Expr e, boolean wanted) {
    return switch (e) {
      case Expr.Unary u when u.operator() == Expr.Unary.UnaryOperator.NOT ->
          of(u.operand(), !wanted);
      case Expr.Binary b when b.operator() == BinaryOperator.AND -> joined(b, wanted, wanted);
      case Expr.Binary b when b.operator() == BinaryOperator.OR -> joined(b, !wanted, wanted);
      case Expr.Binary b -> comparison(b, wanted);
      case Expr.Const c when c.value() instanceof Bool known ->
          (known == Bool.TRUE) == wanted ? ANYTHING : List.of();
      default -> List.of(List.of(new Atom.Truth(numbers.of(e), wanted)));
    };
  }

  private List<List<Atom>> joined(Expr.Binary b, boolean both, boolean wanted) {
    List<List<Atom>> left = of(b.left(), wanted);
    List<List<Atom>> right = of(b.right(), wanted);
    return both ? product(left, right) : union(left, right);
  }

  /** Both at once. */
  static List<List<Atom>> product(List<List<Atom>> left, List<List<Atom>> right) {
    if (left.size() * right.size() > MOST) {
      return left.size() > right.size() ? right : left;
    }
    List<List<Atom>> out = new ArrayList<>();
    for (List<Atom> l : left) {
      for (List<Atom> r : right) {
        List<Atom> all = new ArrayList<>(l);
        all.addAll(r);
        out.add(all);
      }
    }
    return out;
  }

  private static List<List<Atom>> union(List<List<Atom>> left, List<List<Atom>> right) {
    if (left.size() + right.size() > MOST) {
      return ANYTHING;
    }
    List<List<Atom>> out = new ArrayList<>(left);
    out.addAll(right);
    return out;
  }

  private List<List<Atom>> comparison(Expr.Binary b, boolean wanted) {
    Optional<Set<Relation>> relations = Relation.of(b.operator());
    if (relations.isEmpty()) {
      return List.of(List.of(new Atom.Truth(numbers.of(b), wanted)));
    }
    Set<Relation> open = wanted ? relations.get() : Relation.others(relations.get());
    List<Atom> atoms = new ArrayList<>();
    bound(b.left(), b.right(), open, atoms);
    bound(b.right(), b.left(), Relation.turned(open), atoms);
    pair(b, open, atoms);
    own(b.left(), atoms);
    own(b.right(), atoms);
    return List.of(atoms);
  }

  /** What is known of a number without the comparison: a count is not negative. */
  private void own(Expr term, List<Atom> out) {
    if (!(term instanceof Expr.Const)) {
      Interval at = ranges.of(term);
      at.low().ifPresent(l -> out.add(bounded(term, l, Set.of(Relation.EQUAL, Relation.GREATER))));
      at.high().ifPresent(h -> out.add(bounded(term, h, Set.of(Relation.EQUAL, Relation.LESS))));
    }
  }

  private void pair(Expr.Binary b, Set<Relation> open, List<Atom> out) {
    int left = numbers.of(b.left());
    int right = numbers.of(b.right());
    out.add(
        left <= right
            ? new Atom.Compared(left, right, open)
            : new Atom.Compared(right, left, Relation.turned(open)));
  }

  /** What is known of {@code other} says of {@code term}. */
  private void bound(Expr term, Expr other, Set<Relation> open, List<Atom> out) {
    Expr known = other instanceof Expr.Widen w ? w.value() : other;
    if (!(known instanceof Expr.Const c)) {
      return;
    }
    boolean equality = !open.contains(Relation.EQUAL) ? open.size() == 2 : open.size() == 1;
    switch (c.value()) {
      case Int i -> number(term, ranges.of(known), open, out);
      case Ratio r -> number(term, ranges.of(known), open, out);
      case Hex h when equality -> named(term, h, open, out);
      case EnumCase e when equality -> named(term, e, open, out);
      case Text t when equality -> named(term, t, open, out);
      case None n when equality -> named(term, n, open, out);
      default -> {
        // The pair of both says it.
      }
    }
  }

  private void named(Expr term, Value value, Set<Relation> open, List<Atom> out) {
    out.add(new Atom.Named(numbers.of(term), value, open.contains(Relation.EQUAL)));
  }

  /** A parameter stands for its whole range: of it only the nearer end is sure. */
  private void number(Expr term, Interval at, Set<Relation> open, List<Atom> out) {
    if (at.low().isPresent() && at.low().equals(at.high())) {
      out.add(bounded(term, at.low().get(), open));
      return;
    }
    if (!open.contains(Relation.LESS)) {
      at.low().ifPresent(low -> out.add(bounded(term, low, withEqual(open, Relation.GREATER))));
    }
    if (!open.contains(Relation.GREATER)) {
      at.high().ifPresent(high -> out.add(bounded(term, high, withEqual(open, Relation.LESS))));
    }
  }

  private static Set<Relation> withEqual(Set<Relation> open, Relation side) {
    return open.contains(Relation.EQUAL) ? Set.of(Relation.EQUAL, side) : open;
  }

  private Atom bounded(Expr term, Ratio bound, Set<Relation> relations) {
    return new Atom.Bounded(numbers.of(term), bound, relations, isWhole(term));
  }

  private static boolean isWhole(Expr term) {
    Expr inner = term instanceof Expr.Widen w ? w.value() : term;
    return Types.base(inner.type()) == Type.Simple.INT;
  }
}
