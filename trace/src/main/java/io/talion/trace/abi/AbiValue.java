package io.talion.trace.abi;

import io.talion.trace.value.Hex;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/**
 * A value as call data holds it: words of 32 bytes; what has no fixed length stands behind an
 * offset (Solidity's ABI specification, "Formal Specification of the Encoding").
 */
public sealed interface AbiValue {
  /** Its name in a function's signature. */
  String type();

  /** Whether its length depends on the value. */
  boolean dynamic();

  /** Its bytes, a multiple of 32. */
  byte[] encoded();

  /**
   * {@code uintN}.
   *
   * @param bits 8 to 256
   * @param value below 2^bits, else {@link IllegalArgumentException}
   */
  record Uint(int bits, BigInteger value) implements AbiValue {
    public Uint {
      if (value.signum() < 0 || value.bitLength() > bits) {
        throw new IllegalArgumentException(value + " is no uint" + bits);
      }
    }

    @Override
    public String type() {
      return "uint" + bits;
    }

    @Override
    public boolean dynamic() {
      return false;
    }

    @Override
    public byte[] encoded() {
      return word(value);
    }
  }

  /** {@code address}: 20 bytes. */
  record Address(Hex address) implements AbiValue {
    public Address {
      if (address.length() != 20) {
        throw new IllegalArgumentException(address + " is no address");
      }
    }

    @Override
    public String type() {
      return "address";
    }

    @Override
    public boolean dynamic() {
      return false;
    }

    @Override
    public byte[] encoded() {
      return address.padded(32).bytes();
    }
  }

  /** {@code string} in UTF-8. */
  record Text(String text) implements AbiValue {
    @Override
    public String type() {
      return "string";
    }

    @Override
    public boolean dynamic() {
      return true;
    }

    @Override
    public byte[] encoded() {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(word(BigInteger.valueOf(bytes.length)));
      out.writeBytes(bytes);
      out.writeBytes(new byte[Math.floorMod(-bytes.length, 32)]);
      return out.toByteArray();
    }
  }

  /** A tuple: a struct, or a function's arguments. */
  record Tuple(List<AbiValue> parts) implements AbiValue {
    /** Of these values. */
    public static Tuple of(AbiValue... parts) {
      return new Tuple(List.of(parts));
    }

    @Override
    public String type() {
      return "(" + String.join(",", parts.stream().map(AbiValue::type).toList()) + ")";
    }

    @Override
    public boolean dynamic() {
      return parts.stream().anyMatch(AbiValue::dynamic);
    }

    @Override
    public byte[] encoded() {
      return sequence(parts);
    }
  }

  /**
   * {@code T[]}.
   *
   * @param element the type of each, for lists that are empty
   */
  record ListOf(String element, List<? extends AbiValue> elements) implements AbiValue {
    @Override
    public String type() {
      return element + "[]";
    }

    @Override
    public boolean dynamic() {
      return true;
    }

    @Override
    public byte[] encoded() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(word(BigInteger.valueOf(elements.size())));
      out.writeBytes(sequence(Collections.unmodifiableList(elements)));
      return out.toByteArray();
    }
  }

  /** Heads in their order, then the tails that offsets among them point to. */
  private static byte[] sequence(List<? extends AbiValue> parts) {
    int heads = parts.stream().mapToInt(p -> p.dynamic() ? 32 : p.encoded().length).sum();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    ByteArrayOutputStream tail = new ByteArrayOutputStream();
    for (AbiValue part : parts) {
      if (part.dynamic()) {
        head.writeBytes(word(BigInteger.valueOf(heads + tail.size())));
        tail.writeBytes(part.encoded());
      } else {
        head.writeBytes(part.encoded());
      }
    }
    head.writeBytes(tail.toByteArray());
    return head.toByteArray();
  }

  private static byte[] word(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int skip = bytes.length > 32 ? 1 : 0;
    byte[] word = new byte[32];
    System.arraycopy(bytes, skip, word, 32 - bytes.length + skip, bytes.length - skip);
    return word;
  }
}
