package io.talion.trace.read.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * From the bytes of a name to its number, without a string: the first eight bytes and the length
 * are the hash.
 */
public final class NameTable {
  /** No such name. */
  public static final int ABSENT = -1;

  private final byte[][] names;
  private final int[] ids;
  private final long[] heads;
  private final int mask;

  /** Names with their numbers, which are not negative. */
  public NameTable(Map<String, Integer> entries) {
    int size = Integer.highestOneBit(Math.max(4, entries.size() * 4));
    names = new byte[size][];
    ids = new int[size];
    heads = new long[size];
    mask = size - 1;
    Arrays.fill(ids, ABSENT);
    entries.forEach(this::put);
  }

  private void put(String name, int id) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(bytes, bytes.length + Words.SLACK);
    long head = head(padded, 0, bytes.length);
    int i = index(head, bytes.length);
    while (ids[i] != ABSENT) {
      i = (i + 1) & mask;
    }
    names[i] = bytes;
    ids[i] = id;
    heads[i] = head;
  }

  /** The number of the name in a buffer that has {@link Words#SLACK}, or {@link #ABSENT}. */
  public int find(byte[] buffer, int start, int end) {
    int length = end - start;
    long head = head(buffer, start, length);
    for (int i = index(head, length); ids[i] != ABSENT; i = (i + 1) & mask) {
      if (heads[i] == head && names[i].length == length && sameRest(buffer, start, names[i])) {
        return ids[i];
      }
    }
    return ABSENT;
  }

  private static boolean sameRest(byte[] buffer, int start, byte[] name) {
    for (int i = 8; i < name.length; i++) {
      if (buffer[start + i] != name[i]) {
        return false;
      }
    }
    return true;
  }

  private static long head(byte[] buffer, int start, int length) {
    if (length == 0) {
      return 0;
    }
    long word = Words.at(buffer, start);
    return length >= 8 ? word : word & (-1L >>> (64 - 8 * length));
  }

  private int index(long head, int length) {
    long h = (head ^ length) * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 40) & mask;
  }
}
