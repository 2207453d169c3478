package io.talion.embed.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of one JSON object in canonical form (semantics.md 36) as texts, as they are written:
 * a claim is compared member by member, and not read.
 */
final class JsonMembers {
  private final String text;
  private final Map<String, String> members = new LinkedHashMap<>();
  private int at;

  private JsonMembers(String text) {
    this.text = text;
  }

  /** Empty where the line is no object, or a name stands in it twice. */
  static Optional<Map<String, String>> of(String line) {
    JsonMembers json = new JsonMembers(line.strip());
    return json.read() ? Optional.of(json.members) : Optional.empty();
  }

  /** The elements of a list of texts without escapes, such as ids. */
  static List<String> elements(String list) {
    String inside = list.length() < 2 ? "" : list.substring(1, list.length() - 1);
    return inside.isEmpty() ? List.of() : List.of(inside.replace("\"", "").split(","));
  }

  private boolean read() {
    if (!take('{')) {
      return false;
    }
    do {
      Optional<String> name = string();
      if (name.isEmpty() || !take(':')) {
        return false;
      }
      String value = value();
      if (value.isEmpty() || members.putIfAbsent(name.get(), value) != null) {
        return false;
      }
    } while (take(','));
    return take('}') && at == text.length();
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private Optional<String> string() {
    int start = at + 1;
    if (!take('"')) {
      return Optional.empty();
    }
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return take('"') ? Optional.of(text.substring(start, at - 1)) : Optional.empty();
  }

  /** Up to the comma or brace that ends it. */
  private String value() {
    int start = at;
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        if (string().isEmpty()) {
          return "";
        }
        continue;
      }
      if (depth == 0 && (c == ',' || c == '}')) {
        break;
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      at++;
    }
    return text.substring(start, at);
  }
}
