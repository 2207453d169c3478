package io.talion.trace.value;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A string of bytes: addresses, operators, keys, hashes, signatures. Compared as bytes, unsigned,
 * shorter first (semantics.md 8). The array is never shared.
 */
public final class Hex implements Value, Comparable<Hex> {
  private final byte[] bytes;

  private Hex(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of {@code bytes}. */
  public static Hex of(byte[] bytes) {
    return new Hex(bytes.clone());
  }

  /**
   * Parses digits after {@code 0x}, either case. @throws IllegalArgumentException if not hex or of
   * odd length
   */
  public static Hex parse(String text) {
    return new Hex(HexFormat.of().parseHex(text.startsWith("0x") ? text.substring(2) : text));
  }

  /** Left-padded with zeros to {@code length}; longer ones are returned as they are. */
  public Hex padded(int length) {
    if (bytes.length >= length) {
      return this;
    }
    byte[] wide = new byte[length];
    System.arraycopy(bytes, 0, wide, length - bytes.length, bytes.length);
    return new Hex(wide);
  }

  public int length() {
    return bytes.length;
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public int compareTo(Hex other) {
    int byLength = Integer.compare(bytes.length, other.bytes.length);
    return byLength != 0 ? byLength : Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Hex h && Arrays.equals(bytes, h.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** {@code 0x} and lower-case digits. */
  @Override
  public String toString() {
    return "0x" + HexFormat.of().formatHex(bytes);
  }
}
