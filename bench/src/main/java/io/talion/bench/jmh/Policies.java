package io.talion.bench.jmh;

import java.nio.file.Path;

/** Where policies stand: {@code bench/policies} of the folder that {@code bench/jmh} starts in. */
final class Policies {
  private Policies() {}

  static Path folder() {
    return Path.of(System.getProperty("talion.policies", "bench/policies"));
  }
}
