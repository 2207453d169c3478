package io.talion.bench.baseline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a policy found, as lines that can be compared whatever found them. */
public final class Verdicts {
  private final List<String> lines = new ArrayList<>();

  public void add(Object... parts) {
    StringBuilder line = new StringBuilder();
    for (Object part : parts) {
      line.append(line.isEmpty() ? "" : " ").append(part);
    }
    lines.add(line.toString());
  }

  public int size() {
    return lines.size();
  }

  /** All lines, sorted. */
  public List<String> sorted() {
    List<String> copy = new ArrayList<>(lines);
    Collections.sort(copy);
    return copy;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Verdicts v && v.sorted().equals(sorted());
  }

  @Override
  public int hashCode() {
    return sorted().hashCode();
  }
}
