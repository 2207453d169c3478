package io.talion.compiler.order;

import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.declaration.Parts;
import io.talion.compiler.names.Program;
import io.talion.compiler.names.Reads;
import io.talion.grammar.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * How an instant is evaluated after its events were absorbed: each derived stream and tally after
 * what it reads, through states. A circle is an error, with its path (language.md section 10).
 */
public final class InstantOrder {
  private final Parts parts;
  private final Program program;
  private final SequencedSet<Integer> order = new LinkedHashSet<>();
  private final Set<Node> done = new HashSet<>();
  private final List<Node> path = new ArrayList<>();

  /** A stream (a tally by its stream of steps) or a state. */
  private record Node(boolean state, int id) {}

  public InstantOrder(Parts parts, Program program) {
    this.parts = parts;
    this.program = program;
  }

  /** Ids of derived streams in dependency order; circles are reported. */
  public List<Integer> compute() {
    for (int id : parts.states().keySet()) {
      visit(new Node(true, id), new Span("", 0, 0));
    }
    parts
        .origins()
        .forEach((id, origin) -> {
          if (isDerived(id)) {
            visit(new Node(false, id), new Span("", 0, 0));
          }
        });
    return List.copyOf(order);
  }

  private boolean isDerived(int stream) {
    return switch (parts.origins().get(stream)) {
      case Origin.Emitted e -> true;
      case Origin.Outcomes o -> true;
      case Origin.Steps s -> true;
      case Origin.Transitions t -> true;
      case null, default -> false;
    };
  }

  private void visit(Node node, Span from) {
    if (path.contains(node)) {
      circle(node, from);
      return;
    }
    if (!done.add(node)) {
      return;
    }
    path.add(node);
    Reads reads = reads(node);
    reads
        .streams()
        .forEach((id, at) -> {
          if (isDerived(id)) {
            visit(new Node(false, id), at);
          }
        });
    reads.states().forEach((id, at) -> visit(new Node(true, id), at));
    reads.tallies().forEach((id, at) -> tally(id).ifPresent(s -> visit(new Node(false, s), at)));
    reads.machines().forEach((id, at) -> machine(id, node).ifPresent(m -> visit(m, at)));
    path.removeLast();
    if (!node.state()) {
      order.add(node.id());
    }
  }

  private Optional<Integer> tally(int id) {
    return Optional.ofNullable(parts.tallies().get(id)).map(t -> t.stream());
  }

  /** A machine's guards read its own state as before the transition: that is no circle. */
  private Optional<Node> machine(int id, Node from) {
    return Optional.ofNullable(parts.machines().get(id))
        .map(m -> new Node(false, m.stream()))
        .filter(m -> !m.equals(from));
  }

  private Reads reads(Node node) {
    Map<Integer, Reads> of = node.state() ? parts.stateReads() : parts.streamReads();
    Reads own = of.get(node.id());
    if (own == null && !node.state() && parts.origins().get(node.id()) instanceof Origin.Steps s) {
      own = parts.tallyReads().get(s.tally());
    }
    if (own == null
        && !node.state()
        && parts.origins().get(node.id()) instanceof Origin.Transitions t) {
      own = parts.machineReads().get(t.machine());
    }
    return Objects.requireNonNullElseGet(own, Reads::new);
  }

  private void circle(Node node, Span at) {
    List<String> names =
        new ArrayList<>(
            path.subList(path.indexOf(node), path.size()).stream().map(this::name).toList());
    names.add(name(node));
    program
        .report()
        .error(
            "T0122",
            at,
            "`" + name(node) + "` needs its own value of the same instant",
            "the circle is " + String.join(" -> ", names),
            "read findings, or `previous(…)`, to look at an earlier instant");
  }

  private String name(Node node) {
    return node.state()
        ? Objects.requireNonNull(parts.states().get(node.id())).name()
        : program.stream(node.id()).name();
  }
}
