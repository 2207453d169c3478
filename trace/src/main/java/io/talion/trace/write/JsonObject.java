package io.talion.trace.write;

import io.talion.trace.value.JsonText;
import java.util.List;

/**
 * Canonical JSON in the making: members in the order of the calls, no spaces, strings escaped as in
 * RFC 8785.
 */
public final class JsonObject {
  private final StringBuilder out;
  private char separator = '{';

  /** Writes to the end of {@code out}. */
  public JsonObject(StringBuilder out) {
    this.out = out;
  }

  private StringBuilder name(String name) {
    out.append(separator);
    separator = ',';
    JsonText.quote(out, name);
    return out.append(':');
  }

  /** A text. */
  public JsonObject string(String name, String value) {
    JsonText.quote(name(name), value);
    return this;
  }

  /** A number. */
  public JsonObject number(String name, long value) {
    name(name).append(value);
    return this;
  }

  /** Anything that is JSON already: a number beyond a long, a list of objects. */
  public JsonObject raw(String name, String json) {
    name(name).append(json);
    return this;
  }

  /** A list of texts. */
  public JsonObject strings(String name, List<String> values) {
    name(name).append('[');
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ",");
      JsonText.quote(out, values.get(i));
    }
    out.append(']');
    return this;
  }

  /** Opens an object as the value of a member; close it before going on here. */
  public JsonObject object(String name) {
    return new JsonObject(name(name));
  }

  /** Ends the object. */
  public void close() {
    out.append(separator == '{' ? "{}" : "}");
  }
}
