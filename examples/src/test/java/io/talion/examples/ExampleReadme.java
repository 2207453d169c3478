package io.talion.examples;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the README of an example has to say: a title, then paragraphs that begin with {@code
 * **Status:**}, {@code **Sources:**}, {@code **Deviations:**} and {@code **Questions:**}, and a
 * command to run.
 *
 * @param status {@code replica} of deployed rules, {@code intended} as announced, {@code model} of
 *     ours
 * @param questions tags of {@link Question}
 * @param commands lines that start with {@code ./talion}
 */
record ExampleReadme(
    String title,
    String status,
    String sources,
    String deviations,
    List<String> questions,
    List<String> commands) {
  private static final Pattern COMMAND = Pattern.compile("(?m)^    (\\./talion .*)$");

  static ExampleReadme of(String text) {
    return new ExampleReadme(
        first("(?m)\\A# (.+)$", text),
        first("(?m)^\\*\\*Status:\\*\\* (replica|intended|model)\\b", text),
        paragraph("Sources", text),
        paragraph("Deviations", text),
        List.of(paragraph("Questions", text).split(", *")),
        COMMAND.matcher(text).results().map(m -> m.group(1).strip()).toList());
  }

  private static String paragraph(String name, String text) {
    return first("(?ms)^\\*\\*" + name + ":\\*\\* (.+?)\\.?(?:\\n\\n|\\n?\\z)", text)
        .replaceAll("\\s+", " ");
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException("the README lacks " + pattern);
    }
    return matcher.group(1).strip();
  }
}
