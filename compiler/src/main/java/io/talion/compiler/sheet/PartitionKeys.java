package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Shape;
import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.types.Types;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which expressions of a rule or an emission name the member whose partition evaluates it, as
 * shapes: the culprit, the fields matched with it, the member ranged over.
 */
final class PartitionKeys {
  private final Subject subject;
  private final Type kind;

  PartitionKeys(Subject subject, Type kind) {
    this.subject = subject;
    this.kind = kind;
  }

  boolean isOfKind(Type t) {
    return Types.inner(t).equals(kind);
  }

  /** Empty: it belongs to no partition, and is evaluated where partitions are merged. */
  Set<String> of(Trigger trigger, Optional<Expr> against, Span span) {
    Set<String> out = new HashSet<>();
    against.filter(a -> isOfKind(a.type())).ifPresent(a -> out.add(Shape.of(a)));
    if (out.isEmpty()) {
      candidate(trigger, span).ifPresent(out::add);
    }
    alike(trigger, out, span);
    return out;
  }

  private Optional<String> candidate(Trigger t, Span span) {
    return switch (t) {
      case Trigger.On o -> each(o.each(), span).or(() -> field(o.stream(), o.slot(), span));
      case Trigger.Every e -> each(e.each(), span);
      case Trigger.Pair p ->
          p.key().stream()
              .filter(i -> isOfKind(type(p.stream(), i)))
              .map(i -> shape(p.stream(), p.firstSlot(), i, span))
              .findFirst();
      case Trigger.Cross c ->
          c.leftKey().stream()
              .filter(i -> isOfKind(type(c.left(), i)))
              .map(i -> shape(c.left(), c.leftSlot(), i, span))
              .findFirst();
    };
  }

  private Optional<String> each(List<Trigger.Each> each, Span span) {
    return each.stream()
        .filter(e -> e.range() instanceof Range.OfKind k && isOfKind(kindType(k)))
        .map(e -> Shape.of(new Expr.Local(e.slot(), kind, span)))
        .findFirst();
  }

  Type kindType(Range.OfKind k) {
    return subject.file().program().kinds().types().get(k.kind());
  }

  /** The field of an element that names its partition: what {@code of} compares, else the first. */
  Optional<String> field(int stream, int slot, Span span) {
    var info = subject.file().program().stream(stream);
    if (info.ofField().isPresent() && isOfKind(type(stream, info.ofField().getAsInt()))) {
      return Optional.of(shape(stream, slot, info.ofField().getAsInt(), span));
    }
    List<Type.Field> fields = info.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (isOfKind(fields.get(i).type())) {
        return Optional.of(shape(stream, slot, i, span));
      }
    }
    return Optional.empty();
  }

  private Type type(int stream, int field) {
    return subject.file().program().stream(stream).fields().get(field).type();
  }

  private String shape(int stream, int slot, int field, Span span) {
    var info = subject.file().program().stream(stream);
    Expr element = new Expr.Local(slot, info.element(), span);
    return Shape.of(new Expr.Field(element, field, type(stream, field), span));
  }

  /** Matched fields are equal: either names the partition. */
  private void alike(Trigger t, Set<String> out, Span span) {
    if (t instanceof Trigger.Pair p) {
      for (int i : p.key()) {
        same(
            shape(p.stream(), p.firstSlot(), i, span),
            shape(p.stream(), p.secondSlot(), i, span),
            out);
      }
    } else if (t instanceof Trigger.Cross c) {
      for (int i = 0; i < c.leftKey().size(); i++) {
        same(
            shape(c.left(), c.leftSlot(), c.leftKey().get(i), span),
            shape(c.right(), c.rightSlot(), c.rightKey().get(i), span),
            out);
      }
    }
  }

  private static void same(String a, String b, Set<String> out) {
    if (out.contains(a) || out.contains(b)) {
      out.add(a);
      out.add(b);
    }
  }

  /** Whether the pairs of a trigger are of one partition. */
  boolean isMatched(Trigger t, Set<String> keys, Span span) {
    return switch (t) {
      case Trigger.Pair p ->
          p.key().stream().anyMatch(i -> keys.contains(shape(p.stream(), p.firstSlot(), i, span)));
      case Trigger.Cross c ->
          c.leftKey().stream().anyMatch(i -> keys.contains(shape(c.left(), c.leftSlot(), i, span)));
      case Trigger.On o -> true;
      case Trigger.Every e -> true;
    };
  }

  /** With the rule's lets that are such a name. */
  Set<String> withLets(Set<String> keys, Rule rule) {
    Set<String> out = new HashSet<>(keys);
    for (Rule.Test t : rule.steps()) {
      if (t instanceof Rule.Test.Let l && out.contains(Shape.of(l.value()))) {
        out.add(Shape.of(new Expr.Local(l.slot(), l.value().type(), l.value().span())));
      }
    }
    return out;
  }
}
