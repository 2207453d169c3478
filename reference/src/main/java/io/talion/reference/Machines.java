package io.talion.reference;

import io.talion.compiler.core.Machine;
import io.talion.compiler.core.Machine.Transition;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.emit.DerivedId;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Order;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A machine (semantics.md 13, 42 and 43): the elements of an instant one by one in canonical order,
 * at most one transition per element and key, the first declared that matches; then the timeouts
 * that have come, by key.
 */
final class Machines implements Derivation {
  /**
   * The state that a key is in.
   *
   * @param entered the instant of the transition that led here
   * @param cause the elements that proved it; a timeout is proved by what it counts from
   * @param before where a timeout led here, what it ended
   */
  record Standing(int state, Moment entered, List<Item> cause, Optional<Standing> before) {
    /** As a deadline sees it that comes before the timeouts of its instant. */
    Standing seen(History history) {
      return history.isSettling() && entered.index() == history.now().index()
          ? before.orElse(this)
          : this;
    }
  }

  /** A transition that an element may cause. */
  private record Candidate(int position, Transition.OnElement transition, Binding binding) {
    Item element() {
      return binding.bound().getLast();
    }
  }

  private static final Comparator<Candidate> IN_ORDER =
      Comparator.comparing(Candidate::element, Item.CANONICAL)
          .thenComparingInt(Candidate::position);

  private static final Comparator<List<Value>> BY_KEY =
      (a, b) -> {
        for (int i = 0; i < a.size(); i++) {
          int byValue = Order.CANONICAL.compare(a.get(i), b.get(i));
          if (byValue != 0) {
            return byValue;
          }
        }
        return 0;
      };

  private final Machine machine;
  private final List<Optional<Source>> sources = new ArrayList<>();
  private final History history;
  private final Evaluator evaluator;
  private final Keys keys;

  Machines(Machine machine, History history, Evaluator evaluator) {
    this.machine = machine;
    this.history = history;
    this.evaluator = evaluator;
    this.keys = new Keys(machine.parameters(), evaluator);
    machine.transitions().forEach(t -> sources.add(source(t)));
  }

  /** A filter may read the key, which is known later. */
  private Optional<Source> source(Transition transition) {
    return transition instanceof Transition.OnElement e
        ? Optional.of(
            new Source(
                new Trigger.On(e.trigger().stream(), e.trigger().slot(), List.of(), List.of()),
                history,
                evaluator))
        : Optional.empty();
  }

  @Override
  public void evaluate() {
    Optional<Item> element = Optional.empty();
    Set<List<Value>> moved = new HashSet<>();
    for (Candidate c : candidates().stream().sorted(IN_ORDER).toList()) {
      if (!element.equals(Optional.of(c.element()))) {
        element = Optional.of(c.element());
        moved.clear();
      }
      take(c, moved);
    }
    timeouts();
  }

  private List<Candidate> candidates() {
    List<Candidate> out = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      if (machine.transitions().get(i) instanceof Transition.OnElement e) {
        for (Binding binding : sources.get(i).orElseThrow().bindings()) {
          out.add(new Candidate(i, e, binding));
        }
      }
    }
    return out;
  }

  private void take(Candidate c, Set<List<Value>> moved) {
    for (List<Value> key : keys.of(c.transition().key(), c.binding())) {
      if (!moved.contains(key) && matches(c, key)) {
        moved.add(key);
        move(key, c.transition(), c.binding().bound(), Optional.empty());
      }
    }
  }

  private boolean matches(Candidate c, List<Value> key) {
    Frame frame = Keys.frame(c.binding(), key);
    Trigger.On on = c.transition().trigger();
    return evaluator.machineState(machine.id(), key) == c.transition().from()
        && evaluator.windows().passes(c.element(), on.slot(), on.steps(), frame)
        && c.transition().when().map(w -> evaluator.holds(w, frame)).orElse(true);
  }

  private void move(List<Value> key, Transition t, List<Item> cause, Optional<Standing> before) {
    Standing standing = new Standing(t.to(), history.now(), cause, before);
    evaluator.machines().set(machine.id(), key, standing);
    history.append(transition(key, t, cause));
  }

  private Item transition(List<Value> key, Transition t, List<Item> cause) {
    StreamDef stream = history.definition(machine.stream());
    List<Value> fields = new ArrayList<>(key);
    fields.add(Evaluator.state(machine, t.from()));
    fields.add(Evaluator.state(machine, t.to()));
    Moment now = history.now();
    String id = DerivedId.of(stream, now.time(), now.now(Clock.BLOCK), fields);
    Item.Origin origin = new Item.Origin.Made(id, cause);
    return history.item(stream.id(), fields, now.coordinates(), origin);
  }

  /** Of each key the first declared whose time has come. */
  private void timeouts() {
    for (List<Value> key :
        evaluator.machines().keys(machine.id()).stream().sorted(BY_KEY).toList()) {
      Standing standing = evaluator.machines().value(machine.id(), key).orElseThrow();
      machine.transitions().stream()
          .filter(t -> t.from() == standing.state())
          .filter(t -> t instanceof Transition.Timeout o && isDue(o.after(), standing))
          .findFirst()
          .ifPresent(t -> move(key, t, standing.cause(), Optional.of(standing)));
    }
  }

  private boolean isDue(Extent after, Standing standing) {
    return history.now().reaches(after.clock(), due(after, standing));
  }

  private static long due(Extent after, Standing standing) {
    return standing.entered().now(after.clock()) + after.distance();
  }

  @Override
  public List<Deadline> deadlines() {
    List<Deadline> out = new ArrayList<>();
    for (List<Value> key : evaluator.machines().keys(machine.id())) {
      Standing standing = evaluator.machines().value(machine.id(), key).orElseThrow();
      for (Transition t : machine.transitions()) {
        if (t instanceof Transition.Timeout o && t.from() == standing.state()) {
          out.add(new Deadline(o.after().clock(), due(o.after(), standing)));
        }
      }
    }
    return out;
  }
}
