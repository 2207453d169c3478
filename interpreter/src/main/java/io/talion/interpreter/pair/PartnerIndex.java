package io.talion.interpreter.pair;

import io.talion.interpreter.store.LongList;
import io.talion.interpreter.store.PartnerTree;
import io.talion.interpreter.store.PartnerTree.Sought;
import io.talion.interpreter.store.Relation;
import io.talion.trace.column.Column;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the ways in which elements may be partners, all demands of which hold together: equal
 * values are the key of a tree, and two further demands are looked up in it. What is left over is
 * for the condition itself, which is evaluated for each candidate.
 */
final class PartnerIndex {
  private static final Demand NOTHING = new Demand(Relation.ANY, -1, -1);

  /** The elements of one key. */
  private static final class Group {
    private final List<Value> key;
    private int root = PartnerTree.NONE;

    Group(List<Value> key) {
      this.key = key;
    }
  }

  private record Place(Group group, int node) {}

  private final List<Demand> equal;
  private final Demand inX;
  private final Demand inY;
  private final boolean forgets;
  private final Map<List<Value>, Group> groups = new HashMap<>();
  private final PartnerTree tree = new PartnerTree();

  /** Where elements stand, in the order of absorption, if they leave. */
  private final ArrayDeque<Place> places = new ArrayDeque<>();

  PartnerIndex(List<Demand> demands, boolean forgets) {
    this.equal = demands.stream().filter(d -> d.relation() == Relation.SAME).toList();
    List<Demand> orders = demands.stream().filter(d -> d.relation().isOrder()).toList();
    List<Demand> others = demands.stream().filter(d -> d.relation() == Relation.OTHER).toList();
    this.inX = orders.isEmpty() ? NOTHING : orders.get(0);
    this.inY = orders.size() > 1 ? orders.get(1) : others.isEmpty() ? NOTHING : others.get(0);
    this.forgets = forgets;
  }

  /** Adds the numbers of what may be a partner of a row. */
  void find(Column[] values, int row, LongList out) {
    Group group = groups.get(key(values, row, false));
    Value x = value(values, inX.asked(), row);
    Value y = value(values, inY.asked(), row);
    if (group != null && !isOutOfOrder(inX, x) && !isOutOfOrder(inY, y)) {
      tree.find(group.root, new Sought(inX.relation(), x, inY.relation(), y), out);
    }
  }

  void add(Column[] values, int row, long number) {
    Group group = groups.computeIfAbsent(key(values, row, true), Group::new);
    int node = tree.node(value(values, inX.held(), row), value(values, inY.held(), row), number);
    group.root = tree.insert(group.root, node);
    if (forgets) {
      places.add(new Place(group, node));
    }
  }

  /** Forgets the element that was added first. */
  void forget() {
    Place place = places.remove();
    Group group = place.group();
    group.root = tree.remove(group.root, place.node());
    if (group.root == PartnerTree.NONE) {
      groups.remove(group.key);
    }
  }

  /** The values that are equal; numbers by size, whatever their form. */
  private List<Value> key(Column[] values, int row, boolean held) {
    List<Value> key = new ArrayList<>(equal.size());
    for (Demand demand : equal) {
      Value value = values[held ? demand.held() : demand.asked()].value(row);
      key.add(value instanceof Int i ? i.toRatio() : value);
    }
    return key;
  }

  private static Value value(Column[] values, int number, int row) {
    return number < 0 ? None.NONE : values[number].value(row);
  }

  /** {@code none} is neither below nor above anything. */
  private static boolean isOutOfOrder(Demand demand, Value value) {
    return demand.relation().isOrder() && value == None.NONE;
  }
}
