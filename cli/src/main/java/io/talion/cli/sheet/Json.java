package io.talion.cli.sheet;

import io.talion.trace.value.JsonText;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Canonical JSON in the making: values are ready-made JSON texts. */
public final class Json {
  private final StringBuilder out = new StringBuilder("{");

  /** Adds a member whose value is JSON already. */
  public Json raw(String name, String json) {
    out.append(out.length() == 1 ? "" : ",").append(JsonText.quoted(name)).append(':').append(json);
    return this;
  }

  /** Adds a text; null is {@code null}. */
  public Json text(String name, @Nullable String value) {
    return raw(name, value == null ? "null" : JsonText.quoted(value));
  }

  /** Adds a list. */
  public <T> Json list(String name, Collection<T> values, Function<T, String> json) {
    return raw(name, values.stream().map(json).collect(Collectors.joining(",", "[", "]")));
  }

  /** The object. */
  public String end() {
    return out + "}";
  }
}
