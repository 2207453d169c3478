package io.talion.conformance.generate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What pair rules test of two elements: a difference, one range around another either way, or any
 * few comparisons of their fields under {@code and} and {@code or}.
 */
final class Residuals {
  private static final List<String> ORDERS = List.of("<", "<=", ">", ">=");

  private final Environment env;
  private final Dice dice;

  Residuals(Environment env) {
    this.env = env;
    dice = env.dice;
  }

  Fragment make(Source first, Source second) {
    List<Column> both = shared(first, second);
    if (both.isEmpty()) {
      return Fragment.text("a.time != b.time");
    }
    if (dice.chance(40)) {
      return ways(both);
    }
    List<Column> points = both.stream().filter(c -> c.sort().isOrdered()).toList();
    List<Column> marks = both.stream().filter(c -> c.sort() == Sort.MARK).toList();
    if (points.size() > 1 && dice.chance(60)) {
      env.note("residual surround");
      return Fragment.text(around(points.get(0).name(), points.get(1).name()));
    }
    if (marks.size() > 1) {
      env.note("residual surround of records");
      return Fragment.text(around("source.epoch", "target.epoch"));
    }
    env.note("residual !=");
    String x = dice.of(both).name();
    return Fragment.of("a." + x + " != b." + x);
  }

  private static List<Column> shared(Source first, Source second) {
    return first.columns().stream()
        .filter(c -> c.isPlain() && second.columns().contains(c))
        .distinct()
        .toList();
  }

  private String around(String x, String y) {
    String one = "a." + x + " < b." + x + " and b." + y + " < a." + y;
    return dice.chance(50) ? one : one + " or b." + x + " < a." + x + " and a." + y + " < b." + y;
  }

  private Fragment ways(List<Column> both) {
    env.note("residual of several ways");
    return Fragment.text(
        Stream.generate(() -> way(both))
            .limit(dice.between(1, 3))
            .collect(Collectors.joining(" or ")));
  }

  private String way(List<Column> both) {
    return IntStream.range(0, dice.between(1, 3))
        .mapToObj(i -> comparison(dice.of(both), both))
        .collect(Collectors.joining(" and "));
  }

  /** Of one field, of two of a type, or of times; now and then of one element with itself. */
  private String comparison(Column x, List<Column> both) {
    boolean ordered = x.sort().isOrdered() && dice.chance(70);
    String operator = ordered ? dice.of(ORDERS) : dice.any("==", "!=", "!=");
    Column y = dice.of(both.stream().filter(c -> c.sort() == x.sort()).toList());
    if (dice.chance(10)) {
      return "a.time " + dice.of(ORDERS) + " b.time";
    }
    String left = dice.any("a", "a", "b");
    String right = dice.chance(8) ? left : left.equals("a") ? "b" : "a";
    return left + "." + x.name() + " " + operator + " " + right + "." + y.name();
  }
}
