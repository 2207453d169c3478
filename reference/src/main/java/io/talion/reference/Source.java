package io.talion.reference;

import io.talion.compiler.core.Step;
import io.talion.compiler.core.Trigger;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What sets something off: the bindings that a trigger has in each instant, in the order of output
 * (language.md section 6, semantics.md 20, 28 and 34). It is asked once in every instant, and keeps
 * the elements that passed its filter: a filter is decided when an element comes.
 */
final class Source {
  /** The last-named binding decides first. */
  private static final Comparator<Binding> BY_LAST_NAMED =
      Comparator.comparing((Binding b) -> b.bound().getLast(), Item.CANONICAL)
          .thenComparing(b -> b.bound().getFirst(), Item.CANONICAL);

  private final Trigger trigger;
  private final History history;
  private final Evaluator evaluator;
  private final List<Item> left = new ArrayList<>();
  private final List<Item> right = new ArrayList<>();

  Source(Trigger trigger, History history, Evaluator evaluator) {
    this.trigger = trigger;
    this.history = history;
    this.evaluator = evaluator;
  }

  /** The bindings of the current instant. */
  List<Binding> bindings() {
    return switch (trigger) {
      case Trigger.On on -> on(on);
      case Trigger.Pair pair -> pairs(pair);
      case Trigger.Cross cross -> crossed(cross);
      case Trigger.Every every -> every(every);
    };
  }

  private List<Binding> on(Trigger.On on) {
    return passing(on.stream(), on.slot(), on.steps()).stream()
        .map(i -> new Binding(Frame.EMPTY.with(on.slot(), i), List.of(i), List.of()))
        .flatMap(b -> each(b, on.each()))
        .toList();
  }

  private List<Binding> every(Trigger.Every every) {
    Binding tick = new Binding(Frame.EMPTY, List.of(), List.of());
    return new Ticks(every).due(history.now()) ? each(tick, every.each()).toList() : List.of();
  }

  /** Every two that differ, once, when the later to come has come. */
  private List<Binding> pairs(Trigger.Pair p) {
    List<Binding> out = new ArrayList<>();
    for (Item fresh : passing(p.stream(), p.firstSlot(), p.steps())) {
      for (Item other : left) {
        boolean inOrder = Item.CANONICAL.compare(other, fresh) < 0;
        Item a = inOrder ? other : fresh;
        Item b = inOrder ? fresh : other;
        if (sameKey(a, p.key(), b, p.key()) && within(a, b, p.within())) {
          out.add(bound(p.firstSlot(), a, p.secondSlot(), b));
        }
      }
      left.add(fresh);
    }
    return out.stream().sorted(BY_LAST_NAMED).toList();
  }

  /** Every x and y of which one has come now. */
  private List<Binding> crossed(Trigger.Cross c) {
    List<Item> freshLeft = passing(c.left(), c.leftSlot(), c.leftSteps());
    List<Item> freshRight = passing(c.right(), c.rightSlot(), c.rightSteps());
    right.addAll(freshRight);
    List<Binding> out = new ArrayList<>();
    freshLeft.forEach(x -> right.forEach(y -> cross(c, x, y, out)));
    left.forEach(x -> freshRight.forEach(y -> cross(c, x, y, out)));
    left.addAll(freshLeft);
    return out.stream().sorted(BY_LAST_NAMED).toList();
  }

  private static void cross(Trigger.Cross c, Item x, Item y, List<Binding> out) {
    boolean different = !x.equals(y);
    if (different && sameKey(x, c.leftKey(), y, c.rightKey()) && within(x, y, c.within())) {
      out.add(bound(c.leftSlot(), x, c.rightSlot(), y));
    }
  }

  private List<Item> passing(int stream, int slot, List<Step> steps) {
    return history.fresh(stream).stream()
        .filter(i -> evaluator.windows().passes(i, slot, steps, Frame.EMPTY))
        .toList();
  }

  private static boolean sameKey(Item a, List<Integer> keyA, Item b, List<Integer> keyB) {
    for (int i = 0; i < keyA.size(); i++) {
      if (!Operators.equal(a.fields().get(keyA.get(i)), b.fields().get(keyB.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean within(Item a, Item b, Optional<Extent> within) {
    return within
        .filter(w -> Math.abs(a.position(w.clock()) - b.position(w.clock())) > w.distance())
        .isEmpty();
  }

  private static Binding bound(int slotA, Item a, int slotB, Item b) {
    return new Binding(Frame.EMPTY.with(slotA, a).with(slotB, b), List.of(a, b), List.of());
  }

  /** Nested in the order written, each over its range as it is now. */
  private Stream<Binding> each(Binding binding, List<Trigger.Each> each) {
    Stream<Binding> out = Stream.of(binding);
    for (Trigger.Each e : each) {
      out = out.flatMap(b -> each(b, e));
    }
    return out;
  }

  private Stream<Binding> each(Binding outer, Trigger.Each e) {
    List<Value> values = evaluator.windows().candidates(e.range(), outer.frame());
    Stream<Binding> passing =
        values.stream()
            .map(v -> outer.withEach(e.slot(), v))
            .filter(b -> e.where().map(w -> evaluator.holds(w, b.frame())).orElse(true));
    return e.ranking().isEmpty()
        ? passing
        : new Walk(e.ranking().get(), evaluator).taken(passing.toList()).stream();
  }
}
