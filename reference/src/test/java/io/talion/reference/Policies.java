package io.talion.reference;

import static io.talion.reference.CoreBuilder.OPERATOR;
import static io.talion.reference.CoreBuilder.element;
import static io.talion.reference.CoreBuilder.field;
import static io.talion.reference.CoreBuilder.local;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Kind;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Trigger;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;

/** Pieces that many tests build their cores of. */
final class Policies {
  /** {@code event Said { by: Operator n: Int } key (by)}, stream 0. */
  static final EventKind SAID =
      EventKind.named("Said").field("by", OPERATOR).field("n", Type.Simple.INT).key("by").build(0);

  /** {@code event Asked { of: Operator } key (of)}, stream 1. */
  static final EventKind ASKED = EventKind.named("Asked").field("of", OPERATOR).key("of").build(1);

  /** Operators seen in either. */
  static final Kind OPERATORS =
      new Kind.Entity(
          "Operator",
          OPERATOR,
          List.of(new Kind.Place(0, List.of(0)), new Kind.Place(1, List.of(0))),
          List.of(),
          List.of());

  static final Rule.Firing ALWAYS = new Rule.Firing.EveryTime();

  private Policies() {}

  /** {@code x.by} of the element in slot 0. */
  static Expr by() {
    return field(local(0, element(0)), 0, OPERATOR);
  }

  /** {@code x.n} of the element in slot 0. */
  static Expr n() {
    return field(local(0, element(0)), 1, Type.Simple.INT);
  }

  static Trigger onSaid() {
    return new Trigger.On(0, 0, List.of(), List.of());
  }

  static Trigger every(Clock clock, long period) {
    return new Trigger.Every(clock, period, 0, List.of());
  }

  /** A rule that reports every element of stream 0. */
  static CoreBuilder reportsSaid(CoreBuilder builder) {
    return builder.rule("said", onSaid(), Optional.empty(), by(), ALWAYS);
  }
}
