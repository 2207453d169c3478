package io.talion.cli.host;

/**
 * Colours of a terminal, or nothing at all.
 *
 * @param on whether escape codes are written
 */
public record Style(boolean on) {
  public String error(String text) {
    return wrap("1;31", text);
  }

  String warning(String text) {
    return wrap("1;33", text);
  }

  public String good(String text) {
    return wrap("1;32", text);
  }

  public String strong(String text) {
    return wrap("1", text);
  }

  public String accent(String text) {
    return wrap("36", text);
  }

  public String faint(String text) {
    return wrap("2", text);
  }

  private String wrap(String code, String text) {
    return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
