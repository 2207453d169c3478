package io.talion.trace.read.packed;

import java.util.Arrays;

/**
 * Bytes of a packed block while it is made: numbers seven bits a byte, texts behind their length.
 */
final class PackedOutput {
  private byte[] bytes = new byte[1 << 12];
  private int size;

  /** Low bits first; the high bit says that more follow. */
  void number(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void bytes(byte[] from, int start, int length) {
    room(length);
    System.arraycopy(from, start, bytes, size, length);
    size += length;
  }

  void text(byte[] from, int start, int end) {
    number(end - start);
    bytes(from, start, end - start);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
