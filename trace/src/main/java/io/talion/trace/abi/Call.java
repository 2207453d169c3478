package io.talion.trace.abi;

import io.talion.trace.digest.Keccak256;
import io.talion.trace.value.Hex;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A call of a contract's function. */
public record Call(String function, AbiValue.Tuple arguments) {
  /** How the function is called on chain: its name and the types of its arguments. */
  public String signature() {
    return function + arguments.type();
  }

  /** The first four bytes of the signature's Keccak-256, then the arguments. */
  public Hex data() {
    byte[] selector = Arrays.copyOf(Keccak256.of(signature().getBytes(StandardCharsets.UTF_8)), 4);
    byte[] encoded = arguments.encoded();
    byte[] data = Arrays.copyOf(selector, 4 + encoded.length);
    System.arraycopy(encoded, 0, data, 4, encoded.length);
    return Hex.of(data);
  }
}
