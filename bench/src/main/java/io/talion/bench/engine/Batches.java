package io.talion.bench.engine;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.source.Modules;
import io.talion.interpreter.lower.PolicyLowering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code FOLDER…}: of the policies below, which are evaluated a batch of instants at a time, and
 * why the others are not.
 */
public final class Batches {
  private Batches() {}

  public static void main(String[] args) throws IOException {
    Map<String, Integer> reasons = new TreeMap<>();
    int policies = 0;
    int batches = 0;
    for (Path file : policies(args)) {
      Checked checked =
          Compiler.check(
              new SourceSet(file.toString(), Files.readAllBytes(file), Modules.standard()));
      if (checked.ok() && !checked.version().isEmpty()) {
        List<String> obstacles =
            PolicyLowering.lower(checked.core(), false, null, null).obstacles();
        System.out.println(file + " " + (obstacles.isEmpty() ? "in batches" : obstacles));
        policies++;
        batches += obstacles.isEmpty() ? 1 : 0;
        obstacles.forEach(o -> reasons.merge(o, 1, Integer::sum));
      }
    }
    System.out.println(policies + " policies, " + batches + " in batches, obstacles " + reasons);
  }

  private static List<Path> policies(String[] folders) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> below = Files.walk(Path.of(folder))) {
        below
            .filter(f -> f.toString().endsWith(".talion") && !f.toString().contains("target"))
            .sorted()
            .forEach(found::add);
      }
    }
    return found;
  }
}
