package io.talion.trace.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Keccak256Test {
  private static String of(String text) {
    return HexFormat.of().formatHex(Keccak256.of(text.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void nothingHasTheDigestOfEmptyAccounts() {
    assertThat(of(""))
        .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  }

  @Test
  void anEventsSignatureHasItsTopic() {
    assertThat(of("Transfer(address,address,uint256)"))
        .isEqualTo("ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef");
  }

  @Test
  void anEmptyPairOfLeavesIsTheDigestOf64Zeros() {
    assertThat(HexFormat.of().formatHex(Keccak256.of(new byte[32], new byte[32])))
        .isEqualTo("ad3228b676f7d3cd4284a5443f17f1962b36e491b30a40b2405849e597ba5fb5");
  }

  @Test
  void aBlockOfTheSpongeMayEndAnywhere() {
    byte[] whole = new byte[272];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (byte) i;
    }
    byte[] head = java.util.Arrays.copyOf(whole, 136);
    byte[] tail = java.util.Arrays.copyOfRange(whole, 136, 272);
    assertThat(Keccak256.of(head, tail)).isEqualTo(Keccak256.of(whole)).hasSize(Keccak256.SIZE);
    assertThat(of("a".repeat(136))).isNotEqualTo(of("a".repeat(135)));
    assertThat(of("a".repeat(135)))
        .isEqualTo("34367dc248bbd832f4e3e69dfaac2f92638bd0bbd18f2912ba4ef454919cf446");
  }
}
