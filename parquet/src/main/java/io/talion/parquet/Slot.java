package io.talion.parquet;

import io.talion.trace.value.JsonText;
import java.nio.charset.StandardCharsets;

/** Where a value of a column goes in the line. */
sealed interface Slot {
  /** Writes what stands before a value. */
  void begin(LineText line);

  /** A member of an object. */
  record Member(byte[] name, Brackets object) implements Slot {
    @Override
    public void begin(LineText line) {
      object.close(line);
      line.separate();
      line.add(name);
    }
  }

  /** A member that may stand several times: its values become one array. */
  record Repeated(byte[] name, Brackets object, int field) implements Slot {
    @Override
    public void begin(LineText line) {
      if (object.open != field) {
        object.close(line);
        line.separate();
        line.add(name);
        line.add('[');
        object.open = field;
      }
      line.separate();
    }
  }

  /** An element of an array whose brackets another writes. */
  record Element() implements Slot {
    @Override
    public void begin(LineText line) {
      line.separate();
    }
  }

  /** Right here: the one value of an element. */
  record Here() implements Slot {
    @Override
    public void begin(LineText line) {}
  }

  /** {@code "name":} as bytes. */
  static byte[] name(String name) {
    StringBuilder out = new StringBuilder();
    JsonText.quote(out, name);
    return out.append(':').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Which array of an object waits for its closing bracket. */
  final class Brackets {
    private static final int NONE = -1;
    private int open = NONE;

    void close(LineText line) {
      if (open != NONE) {
        open = NONE;
        line.add(']');
      }
    }
  }
}
