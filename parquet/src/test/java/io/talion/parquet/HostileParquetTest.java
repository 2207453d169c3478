package io.talion.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file says of itself, reading it ends, in rows or in a sentence. */
final class HostileParquetTest {
  private static final String LINES =
      "{\"kind\":\"K\",\"time\":1,\"who\":\"0xabcd\",\"list\":[1,null],\"o\":{\"t\":\"x\"}}\n"
          .repeat(20);

  @Test
  void aCutAnywhereIsSaid() throws IOException {
    byte[] whole = Parquet.of(LINES);
    for (int end = 4; end < whole.length; end++) {
      byte[] cut = Arrays.copyOf(whole, end);
      assertThatThrownBy(() -> Parquet.lines(cut))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the Parquet file is cut or damaged");
    }
  }

  @Test
  void damageIsSaidOrMakesOtherRows() throws IOException {
    byte[] whole = Parquet.of(LINES);
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = whole.clone();
      damaged[4 + random.nextInt(whole.length - 4)] = (byte) random.nextInt();
      try {
        assertThat(Parquet.lines(damaged).lines()).allMatch(l -> l.startsWith("{"));
      } catch (IOException e) {
        assertThat(e).hasMessageEndingWith("is not read");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(1_000);
  }

  @Test
  void anIndexLargerThanTheFileIsRefused() {
    byte[] bytes = "PAR1....\u007f\u007f\u007f\u007fPAR1".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> Parquet.lines(bytes)).hasMessageContaining("cut or damaged");
  }

  @Test
  void whatIsNoLineOfJsonIsNotWritten() {
    refused("{\"kind\":\"K\"}\n[1]\n", "line 2 is no object");
    refused("{\"kind\":\"K\"}\n\n{\"a\":\n", "line 3 is not JSON");
    refused("{\"a\":1,\"a\":1}\n", "line 1 is not JSON");
    refused("{\"a\":\"\\ud800\"}\n", "line 1 is no object of JSON in UTF-8");
    refused("{\"a\":\"" + "x".repeat(1 << 20) + "\"}\n", "line 1 is longer than");
  }

  @Test
  void membersWithoutEndAreNotWritten() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2_100; i++) {
      lines.append("{\"m").append(i).append("\":1}\n");
    }
    refused(lines.toString(), "has more than 2000 members");
  }

  private static void refused(String lines, String why) {
    assertThatThrownBy(() -> Parquet.of(lines))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
  }
}
