package io.talion.interpreter.lower;

import com.oracle.truffle.api.RootCallTarget;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Machine;
import io.talion.compiler.core.Machine.Transition;
import io.talion.compiler.core.Trigger;
import io.talion.interpreter.data.MachineStore;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.ScopeRootNode;
import io.talion.interpreter.node.StratumNode;
import io.talion.interpreter.node.state.MachineNode;
import io.talion.interpreter.node.state.TransitionNode;
import io.talion.interpreter.node.value.MachineReadNode;
import io.talion.interpreter.node.value.PastNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Machines, and what is read as of an earlier instant. */
final class PastLowering {
  private record MachineKey(int machine) {}

  private final Lowering lowering;

  PastLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  ColumnNode read(Expr.MachineRead m) {
    return new MachineReadNode(
        store(m.machine()), false, m.type(), lowering.expressions().all(m.key()));
  }

  ColumnNode read(Expr.Entered e) {
    return new MachineReadNode(
        store(e.machine()), true, e.type(), lowering.expressions().all(e.key()));
  }

  ColumnNode read(Expr.Previous p) {
    if (lowering.isPast()) {
      lowering.layout().past().whole();
    }
    lowering.layout().past().previous();
    return past(p.read(), null, null);
  }

  ColumnNode read(Expr.AsOf a) {
    if (lowering.isPast()) {
      lowering.layout().past().whole();
    }
    lowering.layout().past().history(a.history());
    PastNode.AsOf asOf = new PastNode.AsOf(a.clock(), a.history());
    return past(a.read(), asOf, lowering.expressions().lower(a.point()));
  }

  private ColumnNode past(Expr read, PastNode.@Nullable AsOf asOf, @Nullable ColumnNode point) {
    List<Expr> key = key(read);
    List<Expr> bound = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      bound.add(new Expr.Local(i, key.get(i).type(), key.get(i).span()));
    }
    ColumnNode body = lowering.past().expressions().lower(keyed(read, bound));
    RootCallTarget target =
        new ScopeRootNode(lowering.language(), lowering.source(), "past", body).getCallTarget();
    ColumnNode[] keys = lowering.expressions().all(key);
    return new PastNode(asOf, point, Math.max(1, key.size()), read.type(), keys, target);
  }

  private static List<Expr> key(Expr read) {
    return switch (read) {
      case Expr.StateRead s -> s.key();
      case Expr.TallyRead t -> t.key();
      case Expr.MachineRead m -> m.key();
      default -> throw new IllegalArgumentException("it is not kept by key: " + read);
    };
  }

  private static Expr keyed(Expr read, List<Expr> key) {
    return switch (read) {
      case Expr.StateRead s -> new Expr.StateRead(s.state(), key, s.type(), s.span());
      case Expr.TallyRead t -> new Expr.TallyRead(t.tally(), key, t.type(), t.span());
      case Expr.MachineRead m -> new Expr.MachineRead(m.machine(), key, m.type(), m.span());
      default -> throw new IllegalArgumentException("it is not kept by key: " + read);
    };
  }

  int store(int machine) {
    Machine m = lowering.core().machines().get(machine);
    return lowering.layout().share(new MachineKey(machine), state -> new MachineStore(m, state));
  }

  StratumNode machine(Machine machine, TriggerLowering triggers) {
    List<TransitionNode> transitions = new ArrayList<>();
    for (Transition t : machine.transitions()) {
      if (t instanceof Transition.OnElement e) {
        transitions.add(transition(machine, e, triggers));
      }
    }
    return new MachineNode(
        machine, store(machine.id()), transitions.toArray(TransitionNode[]::new));
  }

  /** A filter may read the key, which is known later. */
  private TransitionNode transition(
      Machine machine, Transition.OnElement e, TriggerLowering triggers) {
    Trigger.On on = e.trigger();
    Trigger unfiltered = new Trigger.On(on.stream(), on.slot(), List.of(), List.of());
    @Nullable ColumnNode[] keys = new ColumnNode[e.key().size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = e.key().get(i).map(lowering.expressions()::lower).orElse(null);
    }
    Stream<ColumnNode> filter =
        Stream.of(lowering.windows().conditions(on.stream(), on.slot(), on.steps()));
    Stream<ColumnNode> guard = e.when().map(lowering.expressions()::lower).stream();
    return new TransitionNode(
        machine,
        e,
        triggers.lower(unfiltered, e.frameSize(), true),
        keys,
        Stream.concat(filter, guard).toArray(ColumnNode[]::new));
  }
}
