package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.store.PartnerTree.Sought;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Order;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What a tree finds while points come and leave, against every point looked at in turn. */
class PartnerTreeProperties {
  private static final BigInteger FAR = BigInteger.TWO.pow(80);

  private record Point(Value x, Value y) {}

  private static Arbitrary<Value> values() {
    return Arbitraries.integers()
        .between(-4, 4)
        .map(i ->
            switch (i) {
              case -4 -> None.NONE;
              case -3 -> new Int(FAR.negate());
              case 4 -> new Int(FAR);
              case 3 -> new Ratio(BigInteger.valueOf(5), BigInteger.TWO);
              default -> Int.of(i);
            });
  }

  @Provide
  Arbitrary<List<Point>> points() {
    return Combinators.combine(values(), values()).as(Point::new).list().ofMaxSize(60);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void allThatStandSo(
      @ForAll("points") List<Point> points,
      @ForAll Relation inY,
      @ForAll @IntRange(max = 4) int order,
      @ForAll @IntRange(min = 1, max = 20) int held) {
    List<Relation> orders =
        List.of(Relation.BELOW, Relation.AT_MOST, Relation.ABOVE, Relation.AT_LEAST, Relation.ANY);
    Relation inX = orders.get(order);
    PartnerTree tree = new PartnerTree();
    int root = PartnerTree.NONE;
    List<Integer> nodes = new ArrayList<>();
    LongList found = new LongList();
    for (int i = 0; i < points.size(); i++) {
      Point now = points.get(i);
      if (i >= held) {
        root = tree.remove(root, nodes.get(i - held));
      }
      found.clear();
      tree.find(root, new Sought(inX, now.x(), inY, now.y()), found);
      int n = found.sort();
      List<Long> numbers = new ArrayList<>();
      for (int k = 0; k < n; k++) {
        numbers.add(found.at(k));
      }
      List<Long> expected = new ArrayList<>();
      for (int k = Math.max(0, i - held + 1); k < i; k++) {
        if (holds(inX, points.get(k).x(), now.x()) && holds(inY, points.get(k).y(), now.y())) {
          expected.add((long) k);
        }
      }
      assertThat(numbers).isEqualTo(expected);
      nodes.add(tree.node(now.x(), now.y(), i));
      root = tree.insert(root, nodes.get(i));
    }
  }

  private static boolean holds(Relation relation, Value a, Value b) {
    int c = Order.CANONICAL.compare(a, b);
    return switch (relation) {
      case SAME -> c == 0;
      case OTHER -> c != 0;
      case BELOW -> c < 0;
      case AT_MOST -> c <= 0;
      case ABOVE -> c > 0;
      case AT_LEAST -> c >= 0;
      case ANY -> true;
    };
  }
}
