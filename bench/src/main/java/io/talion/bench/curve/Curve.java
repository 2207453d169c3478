package io.talion.bench.curve;

import java.util.List;

/** What was measured, under a name. */
record Curve(String name, List<Point> points) {
  /** {@code y} at {@code x}. */
  record Point(double x, double y) {}
}
