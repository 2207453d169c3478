package io.talion.bench.baseline;

import io.talion.bench.generate.TaskTrace;
import java.util.ArrayList;
import java.util.List;

/** The hand-written baselines by the name of their policy. */
public final class Baselines {
  private Baselines() {}

  public static List<String> policies() {
    return List.of("p1", "p2", "p3", "p4");
  }

  public static Baseline of(String policy) {
    return switch (policy) {
      case "p1" -> new DoubleSign();
      case "p2" -> new Liveness();
      case "p3" -> new Correlation();
      case "p4" -> new Deviation();
      default -> throw new IllegalArgumentException("no policy " + policy);
    };
  }

  /** The trace as a service would hold it. */
  public static List<ServiceEvent> events(TaskTrace trace) {
    List<ServiceEvent> events = new ArrayList<>();
    trace.forEach(e -> events.add(ServiceEvent.of(e, trace.population())));
    return events;
  }

  /** What a policy's baseline finds. */
  public static Verdicts run(String policy, List<ServiceEvent> events) {
    Baseline baseline = of(policy);
    events.forEach(baseline::accept);
    return baseline.finish();
  }
}
