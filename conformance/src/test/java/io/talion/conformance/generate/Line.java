package io.talion.conformance.generate;

/** A line of a trace with its time, which the properties need. */
public record Line(long time, String text) {
  /** The same content at another time. */
  Line at(long other) {
    return new Line(other, text.replace("\"time\":" + time, "\"time\":" + other));
  }
}
