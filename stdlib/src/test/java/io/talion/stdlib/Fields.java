package io.talion.stdlib;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Members of hand-written cases, which go by more than one name. */
final class Fields {
  private Fields() {}

  /** The first of the members that is there; a missing node if none is. */
  static JsonNode any(JsonNode node, String... names) {
    for (String name : names) {
      if (node.hasNonNull(name)) {
        return node.get(name);
      }
    }
    return MissingNode.getInstance();
  }

  static long number(JsonNode node, long otherwise, String... names) {
    JsonNode found = any(node, names);
    return found.isMissingNode() ? otherwise : found.asLong();
  }

  static String text(JsonNode node, String otherwise, String... names) {
    JsonNode found = any(node, names);
    return found.isMissingNode() ? otherwise : found.asString();
  }

  static BigDecimal decimal(JsonNode node, BigDecimal otherwise, String... names) {
    JsonNode found = any(node, names);
    return found.isMissingNode() ? otherwise : new BigDecimal(found.asString());
  }
}
