package io.talion.trace.column;

import io.talion.trace.value.Hex;
import io.talion.trace.value.Text;
import io.talion.trace.value.ValidatorIndex;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the bytes of a {@link ByteDictionary} stand for. */
public enum ByteContent {
  HEX,
  TEXT,
  /** A tag byte, 0 for an index and 1 for a key, then the magnitude or the key. */
  VALIDATOR;

  byte[] encode(Value value) {
    return switch (value) {
      case Hex h when this == VALIDATOR -> tagged(1, h.bytes());
      case Hex h -> h.bytes();
      case ValidatorIndex v -> tagged(0, v.index().toByteArray());
      case Text t -> t.text().getBytes(StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException("not a byte string: " + value);
    };
  }

  private static byte[] tagged(int tag, byte[] bytes) {
    byte[] all = new byte[bytes.length + 1];
    all[0] = (byte) tag;
    System.arraycopy(bytes, 0, all, 1, bytes.length);
    return all;
  }

  Value decode(byte[] bytes) {
    return switch (this) {
      case HEX -> Hex.of(bytes);
      case TEXT -> new Text(new String(bytes, StandardCharsets.UTF_8));
      case VALIDATOR ->
          bytes[0] == 1
              ? Hex.of(Arrays.copyOfRange(bytes, 1, bytes.length))
              : new ValidatorIndex(new BigInteger(bytes, 1, bytes.length - 1));
    };
  }
}
