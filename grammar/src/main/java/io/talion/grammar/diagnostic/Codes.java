package io.talion.grammar.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page of each code, as {@code talion help T0123} prints it. Pages are data: adding a code is
 * adding the file {@code talion/codes/T0123.md} with a title line, the cause, a bad example, a good
 * example and the fix; a test asserts that each code in the sources has one. T00xx source and
 * syntax, T01xx names, T02xx types and units, T03xx rules, T04xx windows and optionals, T05xx
 * bounds of state, T06xx exceptions and promises, T07xx tests, T08xx imports, T1xxx warnings, T2xxx
 * records of traces, T3xxx command line.
 */
public final class Codes {
  private static final Pattern CODE = Pattern.compile("T[0-9]{4}");

  private Codes() {}

  /**
   * A code's page, in Markdown.
   *
   * @return empty for what is no code
   */
  public static Optional<String> page(String code) {
    if (!CODE.matcher(code).matches()) {
      return Optional.empty();
    }
    try (InputStream file = Codes.class.getResourceAsStream("/talion/codes/" + code + ".md")) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a code means, in one line: the title of its page. */
  public static Optional<String> title(String code) {
    return page(code)
        .map(page -> page.lines().findFirst().orElse("").replaceFirst("^# T[0-9]{4}:? *", ""));
  }
}
