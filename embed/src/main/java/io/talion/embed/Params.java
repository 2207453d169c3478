package io.talion.embed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values for a policy's parameters, as text: {@code 3%}, {@code 1/20}, {@code 14 days}, {@code 32
 * ETH}, {@code 0x…}. What is not given keeps its default. Types and ranges are checked when a
 * policy is opened with them. Immutable.
 */
public final class Params {
  private static final Params NONE = new Params(Map.of());
  private final Map<String, String> values;

  private Params(Map<String, String> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** All parameters at their defaults. */
  public static Params none() {
    return NONE;
  }

  /**
   * Names and values in turn: {@code Params.of("max_missed", "3%", "horizon", "14 days")}.
   *
   * @throws IllegalArgumentException if a value is missing or a name stands twice
   */
  public static Params of(String... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("a value is missing for the last name");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (values.put(namesAndValues[i], namesAndValues[i + 1]) != null) {
        throw new IllegalArgumentException(namesAndValues[i] + " stands twice");
      }
    }
    return new Params(values);
  }

  /** The same from a map. */
  public static Params of(Map<String, String> values) {
    return new Params(values);
  }

  /** Values by name, in the order given. */
  public Map<String, String> values() {
    return values;
  }
}
