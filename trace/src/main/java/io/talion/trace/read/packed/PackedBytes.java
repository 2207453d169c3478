package io.talion.trace.read.packed;

import java.util.Arrays;
import java.util.zip.ZipException;

/** The other side of {@link PackedOutput}; whatever does not fit is broken data. */
final class PackedBytes {
  private final byte[] bytes;
  private int at;

  PackedBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  int octet() throws ZipException {
    if (at == bytes.length) {
      throw broken();
    }
    return bytes[at++] & 0xFF;
  }

  long number() throws ZipException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int b = octet();
      value |= (b & 0x7FL) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    throw broken();
  }

  /** A number of things of which each takes room here or in a line. */
  int length() throws ZipException {
    long n = number();
    if (n < 0 || n > PackedTrace.BLOCK) {
      throw broken();
    }
    return (int) n;
  }

  byte[] text() throws ZipException {
    int length = length();
    if (length > bytes.length - at) {
      throw broken();
    }
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  void checkEnd() throws ZipException {
    if (at != bytes.length) {
      throw broken();
    }
  }

  ZipException broken() {
    return new ZipException("a packed block is broken");
  }
}
