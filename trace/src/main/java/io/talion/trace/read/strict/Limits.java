package io.talion.trace.read.strict;

/**
 * What a hostile trace may ask for at most (quality.md section 3).
 *
 * @param line bytes of one line
 * @param depth nesting of one line, the record itself being 1
 * @param digits of an integer, or of either part of a ratio
 * @param ratio bytes out per byte in of compressed data, once {@code ratioFrom} bytes came out
 */
public record Limits(int line, int depth, int digits, int ratio, long ratioFrom) {
  /** 1 MiB, depth 16, 78 digits (256 bits), 200 to 1 after 16 MiB. */
  public static final Limits DEFAULT = new Limits(1 << 20, 16, 78, 200, 16L << 20);
}
