package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Quantiles are those of a list that is sorted each time. */
class OrderStatisticsProperties {
  private static final int KEYS = 3;

  private record Element(int key, long position, long value, long weight) {}

  @Property(tries = 60)
  void quantilesAreThoseOfASortedList(@ForAll long seed) {
    Random random = new Random(seed);
    Extent extent =
        switch (random.nextInt(3)) {
          case 0 -> new Extent.Forever();
          case 1 -> new Extent.Last(1 + random.nextInt(40));
          default -> new Extent.Within(1 + random.nextInt(100));
        };
    boolean weighted = random.nextBoolean();
    OrderStatistics ranked = new OrderStatistics(extent, key -> {});
    List<Element> all = new ArrayList<>();
    long now = 0;
    for (int i = 0; i < 400; i++) {
      now += random.nextInt(3);
      long weight = weighted ? random.nextInt(6) - 1 : 1;
      Element e = new Element(random.nextInt(KEYS), now, random.nextInt(30), weight);
      all.add(e);
      ranked.load(column(e.value()), weighted ? column(weight) : null, 1);
      ranked.add(e.key(), now, 0);
      ranked.expire(now);
      int key = random.nextInt(KEYS);
      Ratio q = Ratio.of(random.nextInt(5), 4);
      assertThat(ranked.quantile(key, q)).isEqualTo(expected(inside(all, extent, key, now), q));
    }
  }

  private static Column column(long value) {
    Column column = new Column(Coding.Plain.WHOLE);
    column.append(Int.of(value));
    return column;
  }

  private static List<Element> inside(List<Element> all, Extent extent, int key, long now) {
    List<Element> own = all.stream().filter(e -> e.key() == key).toList();
    return switch (extent) {
      case Extent.Forever f -> own;
      case Extent.Last l -> own.subList((int) Math.max(0, own.size() - l.n()), own.size());
      case Extent.Within w -> own.stream().filter(e -> e.position() > now - w.distance()).toList();
    };
  }

  private static @Nullable Ratio expected(List<Element> inside, Ratio q) {
    List<Element> sorted =
        inside.stream()
            .filter(e -> e.weight() > 0)
            .sorted(Comparator.comparingLong(Element::value))
            .toList();
    long total = sorted.stream().mapToLong(Element::weight).sum();
    Ratio running = Ratio.ZERO;
    for (Element e : sorted) {
      running = running.add(Ratio.of(e.weight(), 1));
      if (running.compareTo(q.multiply(Ratio.of(total, 1))) >= 0) {
        return Ratio.of(e.value(), 1);
      }
    }
    return null;
  }
}
