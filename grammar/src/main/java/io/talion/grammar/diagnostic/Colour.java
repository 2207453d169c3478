package io.talion.grammar.diagnostic;

/** The terminal's colours, or none. */
enum Colour {
  RED("31;1"),
  YELLOW("33;1"),
  BLUE("34;1"),
  BOLD("1");

  private final String code;

  Colour(String code) {
    this.code = code;
  }

  String paint(String text, boolean on) {
    return on && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
