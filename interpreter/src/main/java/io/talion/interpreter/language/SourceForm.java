package io.talion.interpreter.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of a polyglot source. Beside policies the language takes single {@code fun}s and single
 * expressions ({@code 1 + 2}, {@code 5%}, {@code 3 days}), for hosts and tools that want a value;
 * an expression is evaluated as before the first event.
 */
enum SourceForm {
  POLICY,
  FUNCTION,
  EXPRESSION;

  private static final Pattern FIRST_WORD =
      Pattern.compile("\\A\uFEFF?(?:\\s|//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/)*+(\\w*+)");

  /** The form by the first word that is no comment. */
  static SourceForm of(String text) {
    Matcher word = FIRST_WORD.matcher(text);
    return switch (word.find() ? word.group(1) : "") {
      case "policy", "module" -> POLICY;
      case "fun" -> FUNCTION;
      default -> EXPRESSION;
    };
  }
}
