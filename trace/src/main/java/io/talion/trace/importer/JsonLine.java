package io.talion.trace.importer;

import io.talion.trace.value.JsonText;

/** A canonical line in the making: members in the order of the calls. */
final class JsonLine {
  private final StringBuilder out;
  private char separator = '{';

  JsonLine(StringBuilder out) {
    this.out = out;
  }

  void add(String name, Json value) {
    value.write(name(name));
  }

  void add(String name, long number) {
    name(name).append(number);
  }

  void add(String name, String text) {
    JsonText.quote(name(name), text);
  }

  private StringBuilder name(String name) {
    out.append(separator);
    separator = ',';
    JsonText.quote(out, name);
    return out.append(':');
  }

  void close() {
    out.append(separator == '{' ? "{}" : "}");
  }
}
