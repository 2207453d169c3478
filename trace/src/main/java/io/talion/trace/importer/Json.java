package io.talion.trace.importer;

import io.talion.trace.value.JsonText;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value as a tree with its lines: what importers look at, off the hot path. Numbers keep
 * their digits.
 */
public sealed interface Json {
  /** Where the value starts, from 1. */
  long line();

  /** Members in the order of the text. */
  record Obj(Map<String, Json> members, long line) implements Json {
    /** The member of that name, unless it is missing or null. */
    public Optional<Json> get(String name) {
      return Optional.ofNullable(members.get(name)).filter(v -> !v.isNull());
    }
  }

  /** The elements in order. */
  record Arr(List<Json> elements, long line) implements Json {}

  /** What stands between the quotes, without escapes. */
  record Text(String text, long line) implements Json {}

  /** A number, a truth value or null, as written. */
  record Word(String text, boolean number, long line) implements Json {}

  /** Whether it is the word null. */
  default boolean isNull() {
    return this instanceof Word w && w.text().equals("null");
  }

  /** Refuses a member that stands twice. */
  JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * Reads one value and nothing after it. @throws tools.jackson.core.JacksonException if it is not
   * JSON
   */
  static Json parse(InputStream in) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      parser.nextToken();
      return complete(parser);
    }
  }

  /** As {@link #parse(InputStream)}, from bytes. */
  static Json parse(byte[] bytes, int start, int length) {
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), bytes, start, length)) {
      parser.nextToken();
      return complete(parser);
    }
  }

  private static Json complete(JsonParser parser) {
    Json value = value(parser);
    if (parser.nextToken() != null) {
      throw new tools.jackson.core.exc.StreamReadException(parser, "unexpected text after the end");
    }
    return value;
  }

  private static Json value(JsonParser parser) {
    long line = Math.max(1, parser.currentTokenLocation().getLineNr());
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new tools.jackson.core.exc.StreamReadException(parser, "nothing there");
    }
    return switch (token) {
      case START_OBJECT -> object(parser, line);
      case START_ARRAY -> array(parser, line);
      case VALUE_STRING -> new Text(parser.getString(), line);
      default -> new Word(parser.getString(), token.isNumeric(), line);
    };
  }

  private static Json object(JsonParser parser, long line) {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new Obj(members, line);
  }

  private static Json array(JsonParser parser, long line) {
    List<Json> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return new Arr(elements, line);
  }

  /** Appends the value as JSON without spaces. */
  default void write(StringBuilder out) {
    switch (this) {
      case Text t -> JsonText.quote(out, t.text());
      case Word w -> out.append(w.text());
      case Arr a -> {
        out.append('[');
        for (int i = 0; i < a.elements().size(); i++) {
          out.append(i == 0 ? "" : ",");
          a.elements().get(i).write(out);
        }
        out.append(']');
      }
      case Obj o -> {
        JsonLine line = new JsonLine(out);
        o.members().forEach(line::add);
        line.close();
      }
    }
  }
}
