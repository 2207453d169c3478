package io.talion.trace.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.read.scan.Words;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static long word(byte[] eight) {
    return Words.at(eight, 0);
  }

  @Test
  void onlyHexDigitsAreHex() {
    for (int place = 0; place < 8; place++) {
      for (int c = 0; c < 256; c++) {
        byte[] digits = "19afAF0c".getBytes(StandardCharsets.ISO_8859_1);
        digits[place] = (byte) c;
        assertThat(Words.hex(word(digits))).as(place + " " + c).isEqualTo(expected(digits));
      }
    }
  }

  private static long expected(byte[] digits) {
    for (byte digit : digits) {
      if (!HexFormat.isHexDigit(digit & 0xFF)) {
        return -1;
      }
    }
    byte[] four = HexFormat.of().parseHex(new String(digits, StandardCharsets.ISO_8859_1));
    return (four[0] & 0xFF)
        | (four[1] & 0xFF) << 8
        | (four[2] & 0xFF) << 16
        | (four[3] & 0xFFL) << 24;
  }

  @Test
  void theFirstSpecialByteIsFound() {
    for (int place = 0; place < 8; place++) {
      for (int c = 0; c < 256; c++) {
        byte[] text = "abcdefgh".getBytes(StandardCharsets.ISO_8859_1);
        text[place] = (byte) c;
        long mask = Words.special(word(text));
        boolean special = c < 0x20 || c >= 0x80 || c == '"' || c == '\\';
        assertThat(mask != 0).as(place + " " + c).isEqualTo(special);
        assertThat(special ? Words.index(mask) : place).isEqualTo(place);
      }
    }
  }
}
