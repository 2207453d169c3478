package io.talion.trace.read.batch;

import io.talion.trace.read.scan.Words;
import io.talion.trace.value.HashSeed;
import java.util.Arrays;

/**
 * What short texts were found to mean lately, by their bytes: traces repeat themselves within a few
 * thousand lines, and to compare a text is cheaper than to decode and look it up. One place a text;
 * the last one takes it.
 */
final class RecentTexts {
  private static final int PLACES = 1 << 10;
  private static final int WORDS = 8;

  /** Bytes of the longest text that is kept. */
  static final int LONGEST = 8 * WORDS;

  private final long[] words = new long[PLACES * WORDS];
  private final int[] length = new int[PLACES];
  private final int[] meaning = new int[PLACES];
  private int place;

  /** The meaning of a text of 8 to {@link #LONGEST} bytes, or -1; {@link #put} is for that text. */
  int find(byte[] b, int from, int bytes) {
    int last = from + bytes - 8;
    long mixed = (Words.at(b, from) ^ HashSeed.VALUE) * 0x9E3779B97F4A7C15L ^ Words.at(b, last);
    place = (int) (mixed * 0x9E3779B97F4A7C15L >>> 54);
    if (length[place] != bytes) {
      return -1;
    }
    int w = place * WORDS;
    for (int p = from; p < last; p += 8, w++) {
      if (words[w] != Words.at(b, p)) {
        return -1;
      }
    }
    return words[w] == Words.at(b, last) ? meaning[place] : -1;
  }

  /** Remembers what the text looked for last means. */
  void put(byte[] b, int from, int bytes, int means) {
    int last = from + bytes - 8;
    int w = place * WORDS;
    for (int p = from; p < last; p += 8, w++) {
      words[w] = Words.at(b, p);
    }
    words[w] = Words.at(b, last);
    length[place] = bytes;
    meaning[place] = means;
  }

  void clear() {
    Arrays.fill(length, 0);
  }
}
