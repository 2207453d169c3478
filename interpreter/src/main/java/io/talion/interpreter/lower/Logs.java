package io.talion.interpreter.lower;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.interpreter.data.KeyedLog;
import io.talion.interpreter.data.Layout;
import io.talion.interpreter.data.LogSpec;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The logs that a policy needs: one per stream and key, kept as far back as the most demanding
 * reader asks. In tests every stream has a whole log, so that any expression can be asked.
 */
final class Logs {
  private record Place(int stream, List<Integer> key) {}

  private final Core core;
  private final boolean wholeOnly;
  private final boolean testing;
  private final Map<Place, Integer> numbers;
  private final Map<Integer, LogSpec> specs;

  Logs(Core core, boolean testing) {
    this(core, testing, false, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  private Logs(
      Core core,
      boolean testing,
      boolean wholeOnly,
      Map<Place, Integer> numbers,
      Map<Integer, LogSpec> specs) {
    this.core = core;
    this.testing = testing;
    this.wholeOnly = wholeOnly;
    this.numbers = numbers;
    this.specs = specs;
  }

  Logs question() {
    return new Logs(core, testing, true, numbers, specs);
  }

  /** Whether an expression is asked from outside, when the state stands. */
  boolean isQuestion() {
    return wholeOnly;
  }

  boolean testing() {
    return testing;
  }

  /** Whether a log may be kept by these fields; else the reader filters a whole one. */
  boolean keeps(List<Integer> key) {
    return !wholeOnly || key.isEmpty();
  }

  /** A whole log of every stream. */
  void keepAll(Layout layout) {
    for (int stream = 0; testing && stream < core.streams().size(); stream++) {
      number(layout, stream, List.of(), Clock.TIME, LogSpec.FOREVER);
    }
  }

  /** The log of a stream by key fields that reaches back as far as a distance. */
  int number(Layout layout, int stream, List<Integer> key, Clock clock, long distance) {
    return number(layout, stream, key, clock, distance, 0);
  }

  /** The same with the last {@code least} elements of each key however old they are. */
  int number(Layout layout, int stream, List<Integer> key, Clock clock, long distance, long least) {
    Place place = new Place(stream, key);
    long horizon = clock.equals(Clock.TIME) && !comesLate(stream) ? distance : LogSpec.FOREVER;
    LogSpec asked = new LogSpec(stream, key, Clock.TIME, horizon, least);
    Integer known = numbers.get(place);
    if (known != null) {
      specs.merge(known, asked, LogSpec::widen);
      return known;
    }
    int number = layout.size();
    specs.put(number, asked);
    numbers.put(place, number);
    return layout.add(state -> new KeyedLog(specs.getOrDefault(number, LogSpec.all(stream, key))));
  }

  /** Whether an element may be older than the instant that absorbs it by any amount. */
  boolean comesLate(int stream) {
    return core.streams().get(stream).origin() instanceof Origin.Events e
        && core.events().get(e.event()).lateAccept().isPresent();
  }

  /** The logs that a stream fills. */
  int[] of(int stream) {
    return specs.entrySet().stream()
        .filter(e -> e.getValue().stream() == stream)
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  /** All logs. */
  List<Integer> all() {
    return new ArrayList<>(specs.keySet());
  }
}
