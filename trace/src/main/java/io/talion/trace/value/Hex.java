package io.talion.trace.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A string of bytes: addresses, operators, keys, hashes, signatures. Compared as bytes, unsigned,
 * shorter first (semantics.md 8). The array is never shared.
 */
public final class Hex implements Value, Comparable<Hex> {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;

  /** 0 until it is asked for; racing threads compute the same. */
  private int hash;

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

  /** Writes the bytes into an array from {@code at} on. */
  public void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, bytes.length);
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
    if (hash == 0) {
      hash = hash(bytes);
    }
    return hash;
  }

  /** Eight bytes at a time; computed once, since keys are hashed again and again. */
  private static int hash(byte[] bytes) {
    long h = HashSeed.VALUE + bytes.length;
    int i = 0;
    for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
      h = HashSeed.mix(h ^ (long) WORD.get(bytes, i));
    }
    for (; i < bytes.length; i++) {
      h = HashSeed.mix(h ^ bytes[i]);
    }
    return (int) (h ^ (h >>> 32)) | 1;
  }

  /** {@code 0x} and lower-case digits. */
  @Override
  public String toString() {
    return "0x" + HexFormat.of().formatHex(bytes);
  }
}
