package io.talion.trace.read.scan;

import io.talion.trace.value.HashSeed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The members' names met in a file, numbered, each with the two that followed it last: a line like
 * the ones before costs one comparison a name, in whatever order its members stand. Only names
 * without escapes, of at most {@link #LONGEST} bytes, and no more than {@link #MOST} of them.
 */
public final class NameIndex {
  /** Bytes of the longest name kept. */
  static final int LONGEST = 56;

  /** How many names are kept. */
  static final int MOST = 512;

  /** No such name, or one that is not kept. */
  public static final int NONE = -1;

  private static final int WORDS = (LONGEST + 2 + 7) / 8;

  /** Name, closing quote and colon, in words of eight bytes. */
  private long[] words = new long[16 * WORDS];

  private long[] firstMask = new long[16];
  private int[] length = new int[16];

  /** Which name follows, by the number of the one before + 1; as it was last, and before that. */
  private int[] next = filled(17);

  private int[] other = filled(17);
  private int[] table = new int[4 * MOST];
  private int size;

  private static int[] filled(int room) {
    int[] none = new int[room];
    Arrays.fill(none, NONE);
    return none;
  }

  public int size() {
    return size;
  }

  /** The number of a name; it gets one if there is room. */
  public int of(String name) {
    byte[] bytes = (name + "\":").getBytes(StandardCharsets.UTF_8);
    return bytes.length - 2 > LONGEST
        ? NONE
        : number(Arrays.copyOf(bytes, bytes.length + 8 * WORDS), 0, bytes.length - 2);
  }

  /**
   * The name that starts behind the opening quote at {@code at}, after name {@code before} ({@link
   * #NONE} for the first of a line). It ends in a quote and a colon; anything else is {@link
   * #NONE}. Behind {@code at} there are {@code LONGEST + 16} bytes to read.
   */
  int find(byte[] b, int at, int before) {
    int likely = next[before + 1];
    if (likely != NONE && matches(likely, b, at)) {
      return likely;
    }
    int second = other[before + 1];
    int found = second != NONE && matches(second, b, at) ? second : search(b, at);
    other[before + 1] = likely;
    next[before + 1] = found;
    return found;
  }

  /** Bytes of the name with its closing quote and colon. */
  int span(int name) {
    return length[name] + 2;
  }

  private boolean matches(int name, byte[] b, int at) {
    long first = words[name * WORDS];
    if ((Words.at(b, at) & firstMask[name]) != first) {
      return false;
    }
    return length[name] <= 6 || restMatches(name, b, at);
  }

  private boolean restMatches(int name, byte[] b, int at) {
    int span = length[name] + 2;
    int i = 8;
    int w = name * WORDS + 1;
    for (; i + 8 <= span; i += 8, w++) {
      if (Words.at(b, at + i) != words[w]) {
        return false;
      }
    }
    return i == span || (Words.at(b, at + i) & mask(span - i)) == words[w];
  }

  /** Of the first {@code bytes} of a word, 1 to 8. */
  private static long mask(int bytes) {
    return -1L >>> (64 - 8 * bytes);
  }

  private int search(byte[] b, int at) {
    int end = at;
    while (true) {
      long special = Words.special(Words.at(b, end));
      if (special != 0) {
        end += Words.index(special);
        break;
      }
      end += 8;
      if (end - at > LONGEST) {
        return NONE;
      }
    }
    boolean plain = end - at <= LONGEST && b[end] == '"' && b[end + 1] == ':';
    return plain ? number(b, at, end - at) : NONE;
  }

  private int number(byte[] b, int at, int bytes) {
    int slot = slot(b, at, bytes);
    for (; table[slot] != 0; slot = slot + 1 & table.length - 1) {
      int name = table[slot] - 1;
      if (length[name] == bytes && matches(name, b, at)) {
        return name;
      }
    }
    return size == MOST ? NONE : add(b, at, bytes, slot);
  }

  private int slot(byte[] b, int at, int bytes) {
    long h = HashSeed.VALUE ^ bytes;
    for (int i = 0; i < bytes; i++) {
      h = (h ^ b[at + i]) * 0x100000001B3L;
    }
    return (int) (h ^ h >>> 29) & table.length - 1;
  }

  private int add(byte[] b, int at, int bytes, int slot) {
    int name = size++;
    grow();
    length[name] = bytes;
    int span = bytes + 2;
    for (int i = 0; i < span; i += 8) {
      words[name * WORDS + i / 8] = Words.at(b, at + i) & mask(Math.min(8, span - i));
    }
    firstMask[name] = mask(Math.min(8, span));
    table[slot] = size;
    return name;
  }

  private void grow() {
    if (size <= length.length) {
      return;
    }
    int room = 2 * length.length;
    words = Arrays.copyOf(words, room * WORDS);
    firstMask = Arrays.copyOf(firstMask, room);
    length = Arrays.copyOf(length, room);
    next = widened(next, room + 1);
    other = widened(other, room + 1);
  }

  private static int[] widened(int[] old, int room) {
    int[] wide = filled(room);
    System.arraycopy(old, 0, wide, 0, old.length);
    return wide;
  }
}
