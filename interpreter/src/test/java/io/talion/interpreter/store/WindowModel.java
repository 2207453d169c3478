package io.talion.interpreter.store;

import io.talion.trace.value.Ratio;
import java.util.ArrayList;
import java.util.List;

/** A window as its definition says it: filter everything seen, each time anew. */
final class WindowModel {
  private final Extent extent;
  private final List<Element> seen = new ArrayList<>();

  record Element(int key, long position, Ratio value) {}

  WindowModel(Extent extent) {
    this.extent = extent;
  }

  void add(int key, long position, Ratio value) {
    seen.add(new Element(key, position, value));
  }

  List<Ratio> values(int key, long now) {
    List<Element> mine = seen.stream().filter(e -> e.key() == key).toList();
    return switch (extent) {
      case Extent.Forever f -> mine.stream().map(Element::value).toList();
      case Extent.Last l ->
          mine.stream().skip(Math.max(0, mine.size() - l.n())).map(Element::value).toList();
      case Extent.Within w ->
          mine.stream().filter(e -> e.position() > now - w.distance()).map(Element::value).toList();
    };
  }
}
