package io.talion.interpreter.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The network sorts as the library does, whatever stood in the array before. */
class SortingNetworkProperties {
  @Property
  void sortsWords(@ForAll @Size(min = 1, max = SortingNetwork.MOST) long[] words) {
    equalsLibrary(words);
  }

  @Property
  void sortsEqualWords(
      @ForAll @Size(min = 1, max = SortingNetwork.MOST) @LongRange(min = 0, max = 3) long[] words) {
    equalsLibrary(words);
  }

  /** A network that sorts zeros and ones sorts everything (Knuth, 5.3.4, theorem Z). */
  @Property(tries = 1)
  void sortsAllZerosAndOnes() {
    for (int bits = 0; bits < 1 << SortingNetwork.MOST; bits++) {
      long[] words = new long[SortingNetwork.MOST];
      for (int i = 0; i < words.length; i++) {
        words[i] = bits >> i & 1;
      }
      equalsLibrary(words);
    }
  }

  private static void equalsLibrary(long[] words) {
    long[] room = new long[SortingNetwork.MOST];
    Arrays.fill(room, Long.MIN_VALUE);
    System.arraycopy(words, 0, room, 0, words.length);
    SortingNetwork.sort(room, words.length);
    long[] expected = words.clone();
    Arrays.sort(expected);
    assertArrayEquals(expected, Arrays.copyOf(room, words.length));
  }
}
