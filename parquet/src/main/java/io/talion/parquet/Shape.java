package io.talion.parquet;

import io.talion.trace.importer.Json;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What all values of a member have in common, so that one column holds them and gives back just
 * what went in. Values that have nothing in common are kept as JSON.
 */
sealed interface Shape {
  /** No value but null. */
  record Nothing() implements Shape {}

  /** {@code true} and {@code false}. */
  record Truth() implements Shape {}

  /** Integers of 64 bits; {@code time} if they are points of time in milliseconds. */
  record Whole(boolean time) implements Shape {}

  /** Strings of lower-case hex behind {@code 0x}: bytes, all of that length, or -1. */
  record Hex(int length) implements Shape {}

  /** Strings. */
  record Text() implements Shape {}

  /** Arrays. */
  record Elements(Shape of) implements Shape {}

  /** Objects. */
  record Members(Map<String, Shape> members) implements Shape {
    /** Of all rows so far and some more. */
    Members with(Members more) {
      Map<String, Shape> all = new LinkedHashMap<>(members);
      more.members.forEach((name, shape) -> all.merge(name, shape, Shape::with));
      return new Members(all);
    }

    /** Of the lines of JSON that no line changes any more. */
    boolean covers(Members row) {
      return row.members.entrySet().stream()
          .allMatch(m -> {
            Shape known = members.get(m.getKey());
            return known != null && known.with(m.getValue()).equals(known);
          });
    }
  }

  /** Whatever JSON there is. */
  record Anything() implements Shape {}

  Shape NOTHING = new Nothing();
  Shape ANYTHING = new Anything();
  Shape TEXT = new Text();
  Shape WHOLE = new Whole(false);
  Shape TIME = new Whole(true);

  /** Objects in objects that get columns of their own. */
  int DEPTH = 16;

  Pattern BYTES = Pattern.compile("0x(?:[0-9a-f]{2})*");
  Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,18}");

  /** The shape of one value, {@code depth} objects and arrays deep. */
  static Shape of(Json value, int depth) {
    return switch (value) {
      case Json.Text t ->
          BYTES.matcher(t.text()).matches() ? new Hex(t.text().length() / 2 - 1) : TEXT;
      case Json.Word w -> word(w);
      case Json.Arr a when depth < DEPTH -> {
        Shape all = NOTHING;
        for (Json element : a.elements()) {
          all = all.with(of(element, depth + 1));
        }
        yield new Elements(all);
      }
      case Json.Obj o when depth < DEPTH -> members(o, depth);
      case Json.Arr a -> ANYTHING;
      case Json.Obj o -> ANYTHING;
    };
  }

  /** The shape of a row. */
  static Members row(Json.Obj row) {
    return members(row, 1);
  }

  private static Members members(Json.Obj object, int depth) {
    Map<String, Shape> all = new LinkedHashMap<>();
    object.members().forEach((name, v) -> all.put(name, of(v, depth + 1)));
    return new Members(all);
  }

  private static Shape word(Json.Word word) {
    if (word.isNull()) {
      return NOTHING;
    }
    if (!word.number()) {
      return new Truth();
    }
    return INTEGER.matcher(word.text()).matches() && isLong(word.text()) ? WHOLE : ANYTHING;
  }

  private static boolean isLong(String digits) {
    try {
      Long.parseLong(digits);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The least shape that has the values of both. */
  default Shape with(Shape other) {
    if (equals(other) || other instanceof Nothing) {
      return this;
    }
    return switch (this) {
      case Nothing n -> other;
      case Hex h when other instanceof Hex -> new Hex(-1);
      case Hex h when other instanceof Text -> TEXT;
      case Text t when other instanceof Hex -> TEXT;
      case Elements e when other instanceof Elements o -> new Elements(e.of.with(o.of));
      case Members m when other instanceof Members o -> m.with(o);
      case Truth t -> ANYTHING;
      case Whole w -> ANYTHING;
      case Hex h -> ANYTHING;
      case Text t -> ANYTHING;
      case Elements e -> ANYTHING;
      case Members m -> ANYTHING;
      case Anything a -> ANYTHING;
    };
  }

  /** The bytes of a text of the shape {@link Hex}. */
  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex, 2, hex.length());
  }

  /** The bytes of any other text. */
  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
