package io.talion.stdlib;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** A trace that is being written: one line of JSON an event. */
final class Trace {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final StringBuilder lines = new StringBuilder();

  /** An event; {@code members} are names and values in turn: numbers, texts, lists, JSON. */
  Trace add(String kind, long time, Object... members) {
    ObjectNode line = JSON.createObjectNode();
    line.put("kind", kind);
    line.put("time", time);
    for (int i = 0; i < members.length; i += 2) {
      line.set((String) members[i], node(members[i + 1]));
    }
    lines.append(line).append('\n');
    return this;
  }

  /** Numbers and amounts as text, which is exact whatever their size. */
  private static JsonNode node(Object value) {
    return switch (value) {
      case JsonNode n -> n;
      case Boolean b -> JSON.getNodeFactory().booleanNode(b);
      case Long n -> JSON.getNodeFactory().stringNode(Long.toString(n));
      case Integer n -> JSON.getNodeFactory().stringNode(Integer.toString(n));
      case BigInteger n -> JSON.getNodeFactory().stringNode(n.toString());
      case String s -> JSON.getNodeFactory().stringNode(s);
      case List<?> list ->
          JSON.createArrayNode()
              .addAll(list.stream().map(Trace::node).collect(Collectors.toList()));
      default -> throw new IllegalArgumentException("no JSON: " + value);
    };
  }

  /** A member as text: an address of 20 bytes that ends in a number. */
  static String address(long number) {
    return "0x" + "%040x".formatted(number);
  }

  String lines() {
    return lines.toString();
  }
}
