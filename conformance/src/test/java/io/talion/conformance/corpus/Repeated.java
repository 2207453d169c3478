package io.talion.conformance.corpus;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * {@code -- repeat N from T every D {…}}: a line of a trace N times, its time and number moving.
 */
final class Repeated {
  private static final Pattern FORM =
      Pattern.compile("-- repeat (\\d+) from (\\d+) every (\\d+) (\\{.*\\})");
  private static final Pattern NUMBER = Pattern.compile("\\$i(?:\\+(\\d+))?");

  private Repeated() {}

  static List<String> lines(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("not `-- repeat N from T every D {…}`: " + text);
    }
    long from = Long.parseLong(m.group(2));
    long every = Long.parseLong(m.group(3));
    return LongStream.range(0, Long.parseLong(m.group(1)))
        .mapToObj(i -> line(m.group(4), i, from + i * every))
        .toList();
  }

  private static String line(String json, long i, long time) {
    String numbered =
        NUMBER
            .matcher(json)
            .replaceAll(
                n -> Long.toString(i + (n.group(1) == null ? 0 : Long.parseLong(n.group(1)))));
    return Names.expand(numbered.replace("$t", Long.toString(time)));
  }
}
