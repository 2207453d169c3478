package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.Trigger;
import io.talion.grammar.diagnostic.Span;
import io.talion.interpreter.lower.PairConditions.Atom;
import io.talion.interpreter.node.trigger.CrossNode;
import io.talion.interpreter.node.trigger.PairNode;
import io.talion.interpreter.pair.CrossStore;
import io.talion.interpreter.pair.Demand;
import io.talion.interpreter.pair.PairStore;
import io.talion.interpreter.store.Relation;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Triggers on two elements, whose partners are looked for by what the tests say of them. */
final class PairLowering {
  private static final Span NOWHERE = new Span("", -1, -1);

  private final Lowering lowering;

  PairLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  PairNode lower(Trigger.Pair p, int slots, List<Rule.Test> tests) {
    boolean inOrder = !lowering.logs().comesLate(p.stream());
    PairSides sides = new PairSides();
    List<List<Atom>> ways =
        PairConditions.of(tests, p.firstSlot(), p.secondSlot()).stream()
            .map(way -> Stream.concat(keys(p), way.stream()).toList())
            .toList();
    List<List<Demand>> earlier = demands(ways, p, sides, true);
    List<List<Demand>> later = inOrder ? List.of() : demands(ways, p, sides, false);
    List<List<Demand>> all = Stream.concat(earlier.stream(), later.stream()).distinct().toList();
    int store = lowering.layout().add(state -> new PairStore(all, p.within(), inOrder));
    return new PairNode(
        p.stream(),
        p.firstSlot(),
        p.secondSlot(),
        slots,
        store,
        lowering.windows().conditions(p.stream(), p.firstSlot(), p.steps()),
        sides.lower(lowering.expressions()));
  }

  private Stream<Atom> keys(Trigger.Pair p) {
    return p.key().stream()
        .map(k ->
            new Atom(
                Relation.SAME,
                field(p.stream(), p.firstSlot(), k),
                field(p.stream(), p.secondSlot(), k)));
  }

  /** What is demanded of a partner that is the canonically earlier of the two, or the later. */
  private static List<List<Demand>> demands(
      List<List<Atom>> ways, Trigger.Pair p, PairSides sides, boolean earlier) {
    return ways.stream()
        .map(way -> way.stream().map(a -> demand(a, p, sides, earlier)).toList())
        .toList();
  }

  private static Demand demand(Atom atom, Trigger.Pair p, PairSides sides, boolean earlier) {
    int first = sides.number(atom.first(), p.firstSlot());
    int second = sides.number(atom.second(), p.secondSlot());
    return earlier
        ? new Demand(atom.relation(), first, second)
        : new Demand(atom.relation().turned(), second, first);
  }

  CrossNode lower(Trigger.Cross c, int slots, List<Rule.Test> tests) {
    boolean inOrder = !lowering.logs().comesLate(c.left()) && !lowering.logs().comesLate(c.right());
    PairSides left = new PairSides();
    PairSides right = new PairSides();
    List<List<Demand>> ofLeft =
        PairConditions.of(tests, c.leftSlot(), c.rightSlot()).stream()
            .map(way -> Stream.concat(keys(c), way.stream()))
            .map(way -> way.map(a -> demand(a, c, left, right)).toList())
            .toList();
    List<List<Demand>> ofRight =
        ofLeft.stream().map(way -> way.stream().map(PairLowering::turned).toList()).toList();
    int store =
        lowering.layout().add(state -> new CrossStore(ofLeft, ofRight, c.within(), inOrder));
    return new CrossNode(
        new CrossNode.Side(
            c.left(),
            c.leftSlot(),
            lowering.windows().conditions(c.left(), c.leftSlot(), c.leftSteps()),
            left.lower(lowering.expressions())),
        new CrossNode.Side(
            c.right(),
            c.rightSlot(),
            lowering.windows().conditions(c.right(), c.rightSlot(), c.rightSteps()),
            right.lower(lowering.expressions())),
        slots,
        store);
  }

  private Stream<Atom> keys(Trigger.Cross c) {
    return IntStream.range(0, c.leftKey().size())
        .mapToObj(i ->
            new Atom(
                Relation.SAME,
                field(c.left(), c.leftSlot(), c.leftKey().get(i)),
                field(c.right(), c.rightSlot(), c.rightKey().get(i))));
  }

  private static Demand demand(Atom atom, Trigger.Cross c, PairSides left, PairSides right) {
    return new Demand(
        atom.relation(),
        left.number(atom.first(), c.leftSlot()),
        right.number(atom.second(), c.rightSlot()));
  }

  private static Demand turned(Demand demand) {
    return new Demand(
        demand.relation().turned(), /* held= */ demand.asked(), /* asked= */ demand.held());
  }

  private Expr field(int stream, int slot, int index) {
    StreamDef def = lowering.core().streams().get(stream);
    Expr element = new Expr.Local(slot, new Type.ElementOf(def.id(), def.name()), NOWHERE);
    return new Expr.Field(element, index, def.fields().get(index).type(), NOWHERE);
  }
}
