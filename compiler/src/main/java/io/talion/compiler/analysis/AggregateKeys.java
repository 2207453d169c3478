package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Step;
import io.talion.compiler.names.StreamInfo;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The keys of an aggregate over a stream that have no end of values: {@code of k}, {@code since …
 * of k}, and what {@code where} or the value compares with something outside.
 */
public final class AggregateKeys {
  private final Subject subject;
  private final Expr.Aggregate aggregate;
  private final List<Key> endless = new ArrayList<>();

  /**
   * A key, where it is written, and its type.
   *
   * @param equal what it has to be equal to; empty where it is compared otherwise
   */
  public record Key(Span span, Type type, Optional<Expr> equal) {}

  private AggregateKeys(Subject subject, Expr.Aggregate aggregate) {
    this.subject = subject;
    this.aggregate = aggregate;
  }

  public static List<Key> endless(Subject subject, Expr.Aggregate a) {
    AggregateKeys keys = new AggregateKeys(subject, a);
    new Window(a).keyed().forEach(keys::step);
    boolean picks =
        a.function() == AggregateFunction.LATEST || a.function() == AggregateFunction.FIRST;
    if (!picks && !new Window(a).isCounted()) {
      Stream.concat(a.value().stream(), a.weight().stream()).forEach(keys::uses);
    }
    return keys.endless;
  }

  private void step(Step s) {
    switch (s) {
      case Step.Of o -> of(((Range.OfStream) aggregate.range()).stream(), o.key());
      case Step.Where w -> ExprTree.conjuncts(w.condition()).forEach(this::uses);
      case Step.Since i -> i.of().ifPresent(k -> of(i.stream(), k));
      case Step.LastCount c -> {}
      case Step.AtLeast l -> {}
      case Step.LastFor f -> {}
      case Step.BeforeNow b -> {}
    }
  }

  private void uses(Expr e) {
    ElementUse.endlessKeys(e, aggregate.slot(), subject.ranges())
        .forEach(k -> endless.add(new Key(k.span(), k.type(), equal(e, k))));
  }

  private static Optional<Expr> equal(Expr e, Expr key) {
    return e instanceof Expr.Binary b && b.operator() == Expr.Binary.BinaryOperator.EQUAL
        ? Optional.of(b.left().equals(key) ? b.right() : b.left())
        : Optional.empty();
  }

  private void of(int stream, Expr key) {
    StreamInfo info = subject.file().program().stream(stream);
    OptionalInt field = info.ofField();
    boolean narrow =
        field.isPresent() && info.range(field.getAsInt()).filter(Finite::isNarrow).isPresent();
    if (!(key instanceof Expr.Const) && !Finite.is(key, subject.ranges()) && !narrow) {
      endless.add(new Key(key.span(), key.type(), Optional.of(key)));
    }
  }
}
