package io.talion.trace.importer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A line that an importer made, in a buffer with the slack that the reader needs. */
final class MadeLine {
  private static final int SLACK = 8;
  private final byte[] buffer;
  private final int length;

  MadeLine(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    length = bytes.length;
    buffer = Arrays.copyOf(bytes, length + SLACK);
  }

  byte[] buffer() {
    return buffer;
  }

  int length() {
    return length;
  }
}
