package io.talion.bench.curve;

import com.sun.management.ThreadMXBean;
import io.talion.bench.engine.PolicyRun;
import io.talion.bench.generate.LongPolicy;
import io.talion.bench.generate.TaskTrace;
import io.talion.bench.generate.TaskTraceFile;
import io.talion.trace.event.Event;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * {@code POLICY-FOLDER OUT-FOLDER EVENTS ITERATIONS}: what an event costs, in nanoseconds of CPU in
 * memory, best of the iterations, as events, operators, rules, windows and votes grow; one SVG each
 * and a line for each point.
 */
public final class Curves {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long SEED = 42;

  /**
   * A short trace is judged again and again for so long, or the JVM's compiler would be measured.
   */
  private static final long WARM = 400_000_000L;

  private static final String COST = "ns of CPU an event";

  private final Path policies;
  private final Path out;
  private final int events;
  private final int times;

  private Curves(Path policies, Path out, int events, int times) {
    this.policies = policies;
    this.out = out;
    this.events = events;
    this.times = times;
  }

  public static void main(String[] args) throws IOException {
    Curves curves =
        new Curves(
            Path.of(args[0]),
            Path.of(args[1]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]));
    Files.createDirectories(curves.out);
    curves.byEvents();
    curves.byOperators();
    curves.byRules();
    curves.byWindow();
    curves.byVotes();
  }

  /** One policy of a text on one trace. */
  private double cost(String name, String text, int events, int operators) {
    try {
      PolicyRun run = PolicyRun.ofText(name, text);
      return cost(run, trace(run, events, operators));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private double cost(PolicyRun run, List<Event> trace) {
    long best = Long.MAX_VALUE;
    long spent = 0;
    for (int i = 0; i < times || spent < WARM; i++) {
      PolicyRun.Ready ready = run.ofBatches(trace);
      long before = THREADS.getCurrentThreadCpuTime();
      ready.run();
      long took = THREADS.getCurrentThreadCpuTime() - before;
      spent += took;
      best = Math.min(best, took);
    }
    return (double) best / trace.size();
  }

  private double votes(PolicyRun run, int votes) {
    try {
      return cost(run, Votes.trace(run, votes));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Event> trace(PolicyRun run, int events, int operators) throws IOException {
    Path file = Files.createTempFile("talion-curve", ".ndjson");
    try {
      new TaskTraceFile(new TaskTrace(events, SEED, operators)).write(file);
      return run.read(file);
    } finally {
      Files.delete(file);
    }
  }

  private String text(String policy) throws IOException {
    return Files.readString(policies.resolve(policy + ".talion"));
  }

  private static Curve curve(String name, ToDoubleFunction<Double> cost, double... at) {
    PrintStream shown = System.out;
    List<Curve.Point> points = new ArrayList<>();
    DoubleStream.of(at)
        .forEach(x -> {
          points.add(new Curve.Point(x, cost.applyAsDouble(x)));
          shown.printf("%-28s %,12.0f  %8.1f ns%n", name, x, points.getLast().y());
        });
    return new Curve(name, points);
  }

  private void draw(String file, String title, String across, List<Curve> curves)
      throws IOException {
    Files.writeString(out.resolve(file), new Chart(title, across, COST, curves).svg());
  }

  private void byEvents() throws IOException {
    List<Curve> curves = new ArrayList<>();
    for (String policy : List.of("p1", "p2", "p3", "p4")) {
      String text = text(policy);
      curves.add(
          curve(
              policy,
              n -> cost(policy, text, n.intValue(), 1_000),
              events / 4.0,
              events / 2.0,
              events,
              events * 2.0,
              events * 4.0));
    }
    draw("events.svg", "A longer trace", "events", curves);
  }

  private void byOperators() throws IOException {
    List<Curve> curves = new ArrayList<>();
    for (String policy : List.of("p1", "p2", "p4")) {
      String text = text(policy);
      curves.add(
          curve(
              policy,
              n -> cost(policy, text, events, n.intValue()),
              10,
              100,
              1_000,
              10_000,
              100_000));
    }
    draw("operators.svg", "More operators", "operators", curves);
  }

  private void byRules() throws IOException {
    Curve rules =
        curve(
            "rules",
            n -> cost("long", LongPolicy.ofRules(n.intValue()), events / 4, 1_000),
            1,
            2,
            4,
            8,
            16,
            32,
            64);
    draw("rules.svg", "More rules", "rules", List.of(rules));
  }

  private void byWindow() throws IOException {
    String pairs = text("p1");
    String shares = text("p2");
    Curve time =
        curve(
            "pairs, minutes",
            n -> cost("pairs", pairs.replace("1 day", n.intValue() + " minutes"), events, 1_000),
            1,
            10,
            100,
            1_000,
            10_000);
    Curve count =
        curve(
            "shares, elements",
            n -> cost("shares", shares.replace("1000", "" + n.intValue()), events, 1_000),
            10,
            100,
            1_000,
            10_000);
    draw("windows.svg", "Longer windows", "minutes or elements", List.of(time, count));
  }

  private void byVotes() throws IOException {
    PolicyRun written = Votes.asWritten();
    PolicyRun pairs = Votes.everyPair();
    Curve seen =
        curve("as written", n -> votes(written, n.intValue()), 100, 1_000, 10_000, 100_000);
    Curve all = curve("every pair", n -> votes(pairs, n.intValue()), 100, 1_000, 3_000);
    draw("votes.svg", "More votes of one validator", "votes in the window", List.of(seen, all));
  }
}
