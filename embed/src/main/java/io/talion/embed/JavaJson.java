package io.talion.embed;

import io.talion.trace.value.JsonText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain Java values as the JSON of a trace; nothing is rounded. */
final class JavaJson {
  private JavaJson() {}

  static void append(StringBuilder out, @Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case Boolean b -> out.append(b);
      case Map<?, ?> m -> object(out, m);
      case Iterable<?> l -> array(out, l);
      case byte[] b -> out.append("\"0x").append(HexFormat.of().formatHex(b)).append('"');
      default -> scalar(out, value);
    }
  }

  private static void scalar(StringBuilder out, Object value) {
    switch (value) {
      case Integer i -> out.append(i);
      case Long l -> quoted(out, l);
      case BigInteger i -> quoted(out, i);
      case BigDecimal d -> JsonText.quote(out, d.toPlainString());
      case Duration d -> quoted(out, d.toMillis());
      case Instant i -> quoted(out, i);
      case CharSequence s -> JsonText.quote(out, s.toString());
      case Enum<?> e -> JsonText.quote(out, e.name());
      default ->
          throw new IllegalArgumentException(
              "a field cannot be a " + value.getClass().getName() + "; see io.talion.embed.Event");
    }
  }

  private static void quoted(StringBuilder out, Object value) {
    out.append('"').append(value).append('"');
  }

  private static void object(StringBuilder out, Map<?, ?> members) {
    char separator = '{';
    for (Map.Entry<?, ?> m : members.entrySet()) {
      out.append(separator);
      JsonText.quote(out, String.valueOf(m.getKey()));
      out.append(':');
      append(out, m.getValue());
      separator = ',';
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  private static void array(StringBuilder out, Iterable<?> elements) {
    out.append('[');
    Iterator<?> all = elements.iterator();
    while (all.hasNext()) {
      append(out, all.next());
      out.append(all.hasNext() ? "," : "");
    }
    out.append(']');
  }
}
