package io.talion.stdlib;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Values of a Python test's tables as they were recorded: plain JSON, and for every constructor an
 * object with its name under {@code _}, what was given by position under {@code args} and what was
 * given by name as members.
 */
final class Recorded {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
  private static final String NAME = "_";
  private static final String ARGUMENTS = "args";

  private Recorded() {}

  /** An argument, by name or by position. */
  static JsonNode argument(JsonNode call, String name, int position) {
    if (call.has(name)) {
      return call.get(name);
    }
    return call.path(ARGUMENTS).has(position)
        ? call.get(ARGUMENTS).get(position)
        : MissingNode.getInstance();
  }

  /** A whole number, also one in a constructor such as {@code NodeOperatorId(1)}. */
  static long number(JsonNode value) {
    return value.isObject() ? number(value.path(ARGUMENTS).path(0)) : value.asLong(0);
  }

  /** What stands for a value: of a wrapper such as {@code StrikesList} its first argument. */
  static JsonNode unwrapped(JsonNode value) {
    return value.isObject() && value.has(NAME) && value.has(ARGUMENTS)
        ? unwrapped(value.get(ARGUMENTS).path(value.get(ARGUMENTS).size() - 1))
        : value;
  }

  /** The entries of a dictionary: an object, pairs, or one of these in a constructor. */
  static Map<String, JsonNode> entries(JsonNode value) {
    Map<String, JsonNode> out = new LinkedHashMap<>();
    JsonNode dictionary = value.has("items") ? value.get("items") : unwrapped(value);
    if (dictionary.isArray()) {
      dictionary.forEach(pair -> out.put(key(pair.path(0)), pair.path(1)));
    } else {
      dictionary.properties().stream()
          .filter(e -> !e.getKey().equals(NAME))
          .forEach(e -> out.put(e.getKey(), e.getValue()));
    }
    return out;
  }

  private static String key(JsonNode key) {
    return key.isObject() ? key(key.path(ARGUMENTS).path(0)) : key.toString();
  }

  /** The first whole number of a key, such as the operator's of {@code (1, b'\x01')}. */
  static long first(String key) {
    Matcher number = NUMBER.matcher(key);
    return number.find() ? Long.parseLong(number.group()) : 0;
  }

  static BigDecimal decimal(JsonNode value) {
    return value.isString() ? new BigDecimal(value.asString()) : value.decimalValue();
  }
}
