package io.talion.trace.read.packed;

import io.talion.trace.read.field.HexBytes;
import io.talion.trace.read.scan.Digits;
import java.io.IOException;
import java.util.Arrays;

/**
 * The values that stand at one place of the lines of one shape, as texts one behind the other, and
 * their packed form: hex as bytes, counters as differences, what is always the same once.
 */
final class PackedValues {
  private static final int RAW = 0;
  private static final int HEX = 1;
  private static final int COUNTER = 2;
  private static final int SAME = 3;

  private byte[] bytes = new byte[256];
  private int[] ends = new int[16];
  private int size;

  void add(byte[] from, int start, int end) {
    int at = size == 0 ? 0 : ends[size - 1];
    int length = end - start;
    // Room for eight bytes behind, which are read with the last ones.
    if (at + length + 8 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (at + length + 8));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    System.arraycopy(from, start, bytes, at, length);
    ends[size++] = at + length;
  }

  int size() {
    return size;
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  int end(int i) {
    return ends[i];
  }

  void write(PackedOutput out) {
    if (size > 1 && allSame()) {
      out.number(SAME);
      out.text(bytes, 0, ends[0]);
    } else if (size > 0 && allHex()) {
      writeHex(out);
    } else if (size > 0 && allCounters()) {
      writeCounters(out);
    } else {
      out.number(RAW);
      for (int i = 0; i < size; i++) {
        out.text(bytes, start(i), ends[i]);
      }
    }
  }

  private boolean allSame() {
    for (int i = 1; i < size; i++) {
      if (!Arrays.equals(bytes, 0, ends[0], bytes, start(i), ends[i])) {
        return false;
      }
    }
    return true;
  }

  /** Of one length, {@code 0x} before, small letters: then the text follows from the bytes. */
  private boolean allHex() {
    int length = ends[0];
    boolean good = length >= 4 && length % 2 == 0 && ends[size - 1] == length * size;
    for (int i = 0; good && i < size; i++) {
      int at = i * length;
      good = bytes[at] == '0' && bytes[at + 1] == 'x';
      for (int p = at + 2; good && p < at + length; p++) {
        good = (bytes[p] >= '0' && bytes[p] <= '9') || (bytes[p] >= 'a' && bytes[p] <= 'f');
      }
    }
    return good;
  }

  private void writeHex(PackedOutput out) {
    int length = ends[0] / 2 - 1;
    byte[] packed = new byte[length];
    out.number(HEX);
    out.number(length);
    for (int i = 0; i < size; i++) {
      HexBytes.decode(bytes, start(i) + 2, packed, 0, length);
      out.bytes(packed, 0, length);
    }
  }

  private boolean allCounters() {
    for (int i = 0; i < size; i++) {
      boolean zeros = bytes[start(i)] == '0' && ends[i] - start(i) > 1;
      if (zeros || Digits.parse(bytes, start(i), ends[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private void writeCounters(PackedOutput out) {
    out.number(COUNTER);
    long before = 0;
    for (int i = 0; i < size; i++) {
      long n = Digits.parse(bytes, start(i), ends[i]);
      long step = n - before;
      out.number(step << 1 ^ step >> 63);
      before = n;
    }
  }

  /** Reads the packed form of {@code count} values. */
  static PackedValues read(PackedBytes in, int count) throws IOException {
    PackedValues values = new PackedValues();
    switch ((int) in.number()) {
      case RAW -> values.readRaw(in, count);
      case HEX -> values.readHex(in, count);
      case COUNTER -> values.readCounters(in, count);
      case SAME -> values.readSame(in, count);
      default -> throw in.broken();
    }
    return values;
  }

  private void readRaw(PackedBytes in, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      byte[] text = in.text();
      addRead(in, text, 0);
    }
  }

  /** Together they are part of a block. */
  private void addRead(PackedBytes in, byte[] text, int from) throws IOException {
    add(text, from, text.length);
    if (ends[size - 1] > PackedTrace.BLOCK) {
      throw in.broken();
    }
  }

  private void readSame(PackedBytes in, int count) throws IOException {
    byte[] text = in.text();
    for (int i = 0; i < count; i++) {
      addRead(in, text, 0);
    }
  }

  private void readHex(PackedBytes in, int count) throws IOException {
    int length = in.length();
    byte[] text = new byte[2 * length + 2];
    text[0] = '0';
    text[1] = 'x';
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < length; k++) {
        int b = in.octet();
        text[2 * k + 2] = digit(b >> 4);
        text[2 * k + 3] = digit(b & 15);
      }
      addRead(in, text, 0);
    }
  }

  private static byte digit(int value) {
    return (byte) (value < 10 ? '0' + value : 'a' + value - 10);
  }

  private void readCounters(PackedBytes in, int count) throws IOException {
    long n = 0;
    byte[] text = new byte[20];
    for (int i = 0; i < count; i++) {
      long step = in.number();
      n += step >>> 1 ^ -(step & 1);
      if (n < 0) {
        throw in.broken();
      }
      addRead(in, text, decimal(n, text));
    }
  }

  /** Writes digits to the end of the buffer; where they start. */
  private static int decimal(long n, byte[] text) {
    int at = text.length;
    long rest = n;
    do {
      text[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    return at;
  }
}
