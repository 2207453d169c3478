package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Traces for a policy: values from small pools so that keys collide, steps of time around the
 * policy's distances (exactly at them, one before, one after), blocks that move irregularly, equal
 * instants, repeated and broken lines.
 */
final class TraceGenerator {
  private static final long START = 1767225600000L;

  private final Environment env;
  private final Dice dice;
  private long time = START;
  private long block;
  private long epoch;

  TraceGenerator(Environment env) {
    this.env = env;
    dice = env.dice;
  }

  List<Line> make(Lateness lateness) {
    List<Line> lines = new ArrayList<>();
    int count = dice.chance(80) ? dice.between(5, 30) : dice.between(30, 70);
    boolean stamped = dice.chance(85);
    while (lines.size() < count) {
      advance();
      for (int i = dice.any(1, 1, 1, 2, 3); i > 0; i--) {
        lines.add(line(dice.of(env.events()), stamped));
      }
      if (dice.chance(3)) {
        lines.add(retraction());
      }
      if (dice.chance(8)) {
        lines.add(lines.get(dice.below(lines.size())).at(time));
      }
    }
    return lateness == Lateness.NONE && dice.chance(90) ? lines : disordered(lines);
  }

  /** A reorganisation of a few blocks, which most policies refuse. */
  private Line retraction() {
    long from = Math.max(0, block - dice.below(4));
    String stamp = dice.chance(50) ? ",\"@block\":" + block : "";
    String line = "{\"kind\":\"Retracted\",\"time\":" + time + stamp + ",\"block\":" + from + "}";
    return new Line(time, line);
  }

  private void advance() {
    long unit = env.seconds * 1000L;
    time +=
        new Choice<Long>(dice)
            .or(3, () -> 0L)
            .or(1, () -> 1L)
            .or(5, () -> Math.max(1, unit / dice.between(2, 6)))
            .or(4, () -> unit + dice.between(-1, 1))
            .or(3, () -> unit * env.times + dice.between(-1, 1))
            .take();
    block += dice.any(0, 0, 1, 1, 1, 2, env.blocks, env.blocks + 1, env.blocks * env.times);
    epoch += dice.any(0, 0, 0, 1, 2);
  }

  private Line line(Source kind, boolean stamped) {
    StringBuilder out = new StringBuilder("{\"kind\":\"" + kind.name() + "\",\"time\":" + time);
    boolean own = kind.columns().stream().anyMatch(c -> c.name().equals("epoch"));
    if (stamped && dice.chance(95)) {
      out.append(",\"block\":").append(block);
    }
    if (dice.chance(30)) {
      out.append(own ? ",\"@epoch\":" : ",\"epoch\":").append(epoch);
    }
    if (dice.chance(15)) {
      out.append(",\"tx\":").append(dice.below(3)).append(",\"log\":").append(dice.below(3));
    }
    if (dice.chance(10)) {
      out.append(",\"sigValid\":").append(dice.chance(60));
    }
    for (Column c : kind.columns()) {
      value(c, out);
    }
    return new Line(time, dice.chance(2) ? out.toString() : out + "}");
  }

  private void value(Column c, StringBuilder out) {
    if (c.optional() && dice.chance(40)) {
      return;
    }
    List<String> pool = dice.chance(2) || c.range().isEmpty() ? c.sort().json() : inside(c);
    String value =
        c.list()
            ? "["
                + String.join(
                    ",", IntStream.range(0, dice.below(4)).mapToObj(i -> dice.of(pool)).toList())
                + "]"
            : dice.of(pool);
    out.append(",\"").append(c.name()).append("\":").append(dice.chance(1) ? "{}" : value);
  }

  private List<String> inside(Column c) {
    return switch (c.name()) {
      case "small" -> List.of("0", "1", "2", "3");
      case "share" -> List.of("0", "\"1/3\"", "0.5", "0.05");
      case "span" ->
          List.of("1000", "10000", "" + Math.min(3_600_000, env.seconds * 1000L), "3600000");
      default -> c.sort().json();
    };
  }

  /** Each line delayed by up to the short distance, and now and then by much more. */
  private List<Line> disordered(List<Line> lines) {
    int bound = env.seconds * 1000 + 1;
    List<Line> keyed =
        lines.stream()
            .map(l -> new Line(l.time() + dice.below(bound) * (dice.chance(6) ? 4L : 1L), l.text()))
            .toList();
    return IntStream.range(0, lines.size())
        .boxed()
        .sorted(java.util.Comparator.comparingLong(i -> keyed.get(i).time()))
        .map(lines::get)
        .toList();
  }
}
